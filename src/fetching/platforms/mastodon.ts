export { stub as mastodon } from './stub.ts';
