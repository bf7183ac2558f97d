import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Drawing } from './charts/svg.ts';
import { besideName, drawingFiles } from './drawing-files.ts';

/** Dots for each CSS pixel: 288 to the inch, enough for paper. */
const fineness = 3;

/** Charts as PNG, for programs that show no SVG. The engine (2 MB) is read when the first one is asked for. */
export async function pngOf({ svg, width }: Pick<Drawing, 'svg' | 'width'>): Promise<Buffer> {
  const { Resvg, fonts } = await (engine ??= started());
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: width * fineness },
    background: '#ffffff',
    font: { fontBuffers: fonts, defaultFontFamily: 'Source Sans 3', loadSystemFonts: false },
  });
  const image = drawn.render();
  const png = Buffer.from(image.asPng());
  image.free();
  drawn.free();
  return png;
}

let engine: ReturnType<typeof started> | undefined;

async function started() {
  const { Resvg, initWasm } = await import('@resvg/resvg-wasm');
  const [wasm, ...fonts] = await Promise.all(
    [drawingFiles.engine, ...drawingFiles.fonts].map((file) => readFile(pathOf(file))),
  );
  await initWasm(wasm!);
  return { Resvg, fonts };
}

function pathOf(file: string): string {
  const beside = fileURLToPath(new URL(besideName(file), import.meta.url));
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve(file);
}
