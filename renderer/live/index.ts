export {
  useAskNetworkAgain,
  useCall,
  useLive,
  useLivePages,
  useNetworkAccess,
  usePrefetch,
} from './answers.ts';
export { type Outcome, useCommand, useErrand, useHost } from './commands.ts';
