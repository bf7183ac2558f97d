import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import prettier from 'prettier';

/**
 * Writes LICENCE, the EUPL's text, and LICENCES.md, the licences of all that is shipped: `node resources/licences.ts`. With `--check` it
 * only says whether they are up to date. What is shipped are the `dependencies` and what they need.
 */

const root = join(import.meta.dirname, '..');
type Locked = { dev?: boolean; devOptional?: boolean; optional?: boolean; version?: string };
type Manifest = { name: string; version: string; license?: string; homepage?: string };

/** Licences that an EUPL-1.2 program may ship; another one is for a person to look at. */
const known = new Set<string | undefined>([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'OFL-1.1',
  // Copyleft by its own files alone: they are shipped as they came, and their source is in the package.
  'MPL-2.0',
  // Ours to choose from: MIT.
  'MIT or MPL-2.0',
  '(MIT OR GPL-3.0-or-later)',
  // Both ask for their notices alone.
  '(MIT AND Zlib)',
  // Fonts in a package of program code.
  'MIT AND OFL-1.1',
]);

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const shipped = Object.entries(lock.packages)
  .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && !entry.optional)
  .map(([path]) => JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest)
  .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version));

const unknown = shipped.filter((p) => !known.has(p.license));
if (unknown.length > 0) {
  throw new Error(
    `Look at the licence of: ${unknown.map((p) => `${p.name} (${p.license ?? 'none'})`).join(', ')}`,
  );
}

const rows = shipped.map((p) => `| ${p.name} | ${p.version} | ${p.license} |`);
const text = await prettier.format(
  `# Licences of what Vuoro ships

Vuoro itself is licensed under the EUPL-1.2 (see LICENCE). It ships these packages; each package holds
its licence's text and its copyright notice. Electron, in which it runs, is MIT-licensed and carries the licences of
Chromium and Node.js in its own files.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}
`,
  { parser: 'markdown' },
);

const require = createRequire(import.meta.url);
const { licenseText } = require('spdx-license-list/licenses/EUPL-1.2.json') as {
  licenseText: string;
};
const own = `${licenseText
  .replaceAll('\r\n', '\n')
  .replaceAll(/[ \t]+$/gm, '')
  .trimEnd()}\n`;

for (const [name, content] of Object.entries({ LICENCE: own, 'LICENCES.md': text })) {
  const file = join(root, name);
  if (!process.argv.includes('--check')) writeFileSync(file, content);
  else if (readFileSync(file, 'utf8') !== content) {
    throw new Error(`${name} is not up to date: run npm run licences.`);
  }
}
