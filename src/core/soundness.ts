import { type IntegrityCheck, checkIntegrity } from '../store/integrity.ts';

/** Whether an office's file is whole: looked at once, before anything is written. */
export function watchSoundness(
  file: string,
  damaged: (problems: readonly string[]) => void,
): { isSound(): Promise<boolean>; stop(): Promise<void> } {
  let check: IntegrityCheck | undefined;
  let sound: Promise<boolean> | undefined;
  return {
    isSound() {
      if (sound) return sound;
      check = checkIntegrity(file, 'quick');
      sound = check.problems.then(
        (problems) => {
          if (problems.length > 0) damaged(problems);
          return problems.length === 0;
        },
        (error: unknown) => {
          // Nothing is known of the file, so the next command asks again.
          sound = undefined;
          throw error;
        },
      );
      return sound;
    },
    stop: async () => check?.stop(),
  };
}
