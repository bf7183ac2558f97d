export { useCall, useLive, useLivePages, usePrefetch } from './answers.ts';
export { type Outcome, useCommand, useHost } from './commands.ts';
