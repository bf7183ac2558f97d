export { type Live, useCall, useLive, useLivePages, useShell } from './answers.ts';
export { type Doing, type Outcome, useCommand, useHost } from './commands.ts';
