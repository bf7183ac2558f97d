import * as module from 'node:module';

/**
 * The process that holds the office: Electron's utilityProcess, or a plain Node where Electron's own is
 * too old for the store. Both run this file, with the folder in which what was compiled is kept from one start to
 * the next. The work itself is read only then, so that it is found there.
 */
const [, , compiled] = process.argv;
// An older Node keeps nothing and compiles each time.
if (compiled !== undefined) {
  (module as Partial<typeof module>).enableCompileCache?.(compiled);
}
void import('./core-work.ts');
