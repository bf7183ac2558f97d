import { Refusal } from '../../src/contract/errors.ts';

/** A file's bytes as they travel over the wire. @throws Refusal file.unreadable */
export function base64Of(blob: Blob, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve((reader.result as string).replace(/^[^,]*,/, '')),
    );
    reader.addEventListener('error', () => reject(new Refusal('file.unreadable', { file: name })));
    reader.readAsDataURL(blob);
  });
}

/** The other way: what came over the wire, for the browser's own decoders. */
export function blobOf(base64: string, type: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type });
}
