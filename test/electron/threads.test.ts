import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../electron/launch/find.ts';

test('every thread that the program starts has come with it', () => {
  const built = join(projectFolder, 'out/main');
  const files = readdirSync(built);
  const threads = files
    .filter((name) => name.endsWith('.cjs'))
    .flatMap((name) => [
      ...readFileSync(join(built, name), 'utf8').matchAll(/\.\/([\w/-]*thread)\$\{/g),
    ])
    .map(([, name]) => `${name}.cjs`);
  expect(new Set(threads)).toContain('report-posts-thread.cjs');
  expect(files).toEqual(expect.arrayContaining(threads));
});
