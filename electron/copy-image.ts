import { ClipboardItem, clipboard, nativeImage } from 'electron';
import { isStandIn } from './runtime.ts';

/** Puts a picture on the clipboard. The stand-in takes it in the way that Electron has left. */
export async function copyImage(png: Uint8Array<ArrayBuffer>): Promise<void> {
  if (!isStandIn) {
    const item = new ClipboardItem({ 'image/png': new Blob([png], { type: 'image/png' }) });
    return clipboard.write([item]);
  }
  const image = nativeImage.createFromBuffer(Buffer.from(png));
  (clipboard as unknown as { writeImage(image: Electron.NativeImage): void }).writeImage(image);
}
