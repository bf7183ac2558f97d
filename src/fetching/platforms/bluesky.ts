export { stub as bluesky } from './stub.ts';
