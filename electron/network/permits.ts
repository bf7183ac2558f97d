import { z } from 'zod';
import { Refusal } from '../../src/contract/errors.ts';
import { fetchedPlatforms } from '../../src/domain/fetching.ts';
import { readJson, writeJson } from '../json-file.ts';

const permit = z.object({
  officeId: z.string(),
  channelId: z.string(),
  platform: z.enum(fetchedPlatforms),
  /** The one that may be asked. */
  host: z.string(),
  /** As the keychain sealed it, in base64; null for none. */
  sealed: z.string().nullable(),
});
/** That the user lets a channel of an office be asked about from this machine. */
export type Permit = z.infer<typeof permit>;

const permits = z.object({ off: z.boolean(), channels: z.array(permit) });

export type Permits = {
  off(): boolean;
  list(): readonly Permit[];
  find(of: Pick<Permit, 'officeId' | 'channelId'>): Permit | undefined;
  /** In the place of the one that the channel has. @throws Refusal file.unwritable */
  keep(permit: Permit): void;
  /** @throws Refusal file.unwritable */
  forget(of: Pick<Permit, 'officeId' | 'channelId'>): void;
  /** @throws Refusal file.unwritable */
  setOff(off: boolean): void;
};

/**
 * The permits of this user on this machine. A file that can't be read permits nothing. Unlike a setting, what can't be
 * written is refused: a permit that was taken back must not be there again at the next start.
 */
export function permitsFile(path: string): Permits {
  let current = permits.safeParse(readJson(path)).data ?? { off: false, channels: [] };
  const isOf = (one: Permit, { officeId, channelId }: Pick<Permit, 'officeId' | 'channelId'>) =>
    one.officeId === officeId && one.channelId === channelId;
  const change = (next: typeof current) => {
    write(path, next);
    current = next;
  };
  return {
    off: () => current.off,
    list: () => current.channels,
    find: (of) => current.channels.find((one) => isOf(one, of)),
    keep: (permit) =>
      change({
        ...current,
        channels: [...current.channels.filter((one) => !isOf(one, permit)), permit],
      }),
    forget: (of) =>
      change({ ...current, channels: current.channels.filter((one) => !isOf(one, of)) }),
    setOff: (off) => change({ ...current, off }),
  };
}

function write(path: string, content: object): void {
  try {
    writeJson(path, content, 0o600);
  } catch {
    throw new Refusal('file.unwritable', { file: path });
  }
}
