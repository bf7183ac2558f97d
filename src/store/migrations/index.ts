import { first } from './001-first.ts';

/** In order; the file's `user_version` is how many of them it has. Never edit one that was released. */
export const migrations: readonly string[] = [first];
