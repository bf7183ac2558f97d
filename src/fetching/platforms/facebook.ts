export { stub as facebook } from './stub.ts';
