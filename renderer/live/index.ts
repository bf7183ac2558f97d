export { useCall, useLive, useLivePages, usePrefetch } from './answers.ts';
export { type Outcome, useCommand, useErrand, useHost } from './commands.ts';
