import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { besideName, drawingFiles } from './src/report/drawing-files.ts';

const electron = join(import.meta.dirname, 'electron');
const renderer = join(import.meta.dirname, 'renderer');

/**
 * The targets are those of the oldest Electron that the program runs on, the stand-in (Electron 25:
 * Chrome 114, Node 18, CommonJS only); electron-vite would take them from the installed package.
 */
const node = 'node18';
const chrome = 'chrome114';
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  // Beside the entries, so that a file is found from a part of the program as from the whole.
  chunkFileNames: '[name]-[hash].cjs',
} as const;

/** Beside the entries, where the drawing of charts looks for them. */
const withDrawingFiles = {
  name: 'drawing-files',
  generateBundle(this: { emitFile: (file: EmittedFile) => void }) {
    const { resolve } = createRequire(import.meta.url);
    const { engine, fonts, licence } = drawingFiles;
    for (const file of [engine, ...fonts, licence]) {
      this.emitFile({
        type: 'asset',
        fileName: besideName(file),
        source: readFileSync(resolve(file)),
      });
    }
  },
};
type EmittedFile = { type: 'asset'; fileName: string; source: Uint8Array };

export default defineConfig({
  main: {
    plugins: [withDrawingFiles],
    build: {
      target: node,
      // Everything in one file starts faster than a thousand small ones.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: join(electron, 'main.ts'),
          'core-process': join(electron, 'core-process.ts'),
          'backup-thread': join(import.meta.dirname, 'src/core/backup-thread.ts'),
          'seal-thread': join(import.meta.dirname, 'src/core/seal-thread.ts'),
          'integrity-thread': join(import.meta.dirname, 'src/store/integrity-thread.ts'),
          'report-posts-thread': join(import.meta.dirname, 'src/store/report-posts-thread.ts'),
          'old-workbook-thread': join(import.meta.dirname, 'src/importers/old-workbook/thread.ts'),
        },
        // Native code stays a file of its own.
        external: ['electron', /^node:/, 'better-sqlite3'],
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      target: node,
      rolldownOptions: { input: { preload: join(electron, 'preload.ts') }, output: commonJs },
    },
  },
  renderer: {
    root: renderer,
    plugins: [react()],
    build: {
      target: chrome,
      outDir: 'out/renderer',
      // The Content-Security-Policy lets nothing in but files.
      assetsInlineLimit: 0,
      minify: true,
      // The page comes from this machine's disk.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: join(renderer, 'index.html') },
    },
  },
});
