export { stub as youtube } from './stub.ts';
