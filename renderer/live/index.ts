export { useCall, useLive, useLivePages } from './answers.ts';
export { type Outcome, useCommand, useHost } from './commands.ts';
