import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const renderer = join(import.meta.dirname, '../../renderer');

/** Builds the page that runs the renderer in a plain browser: what tests open. Never shipped. */
export default defineConfig({
  root: renderer,
  plugins: [react()],
  logLevel: 'error',
  build: {
    target: 'chrome114',
    outDir: join(import.meta.dirname, '../../out/screens'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: join(renderer, 'test.html') },
  },
});
