export { stub as instagram } from './stub.ts';
