import type { HostHandlers } from '../host.ts';
import type { WayOut } from './way-out.ts';

/** What the user decides of the way out. */
export type Permitting = Pick<WayOut, 'access' | 'allow' | 'forbid' | 'setOff'>;

export function networkHandlers(
  network: Permitting,
): Pick<HostHandlers, Extract<keyof HostHandlers, `network.${string}`>> {
  return {
    'network.access': () => network.access(),
    'network.allow': (channel) => {
      network.allow(channel);
      return {};
    },
    'network.forbid': (channel) => {
      network.forbid(channel);
      return {};
    },
    'network.setOff': ({ off }) => {
      network.setOff(off);
      return {};
    },
  };
}
