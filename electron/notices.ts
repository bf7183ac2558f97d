import { type BrowserWindow, Notification, app, nativeImage } from 'electron';

/** How the program speaks to the user outside of its window. */
export type Notices = {
  /** Takes the place of the last one. */
  show(notice: { title: string; body: string }, onClick: () => void): void;
  setBadge(count: number): void;
};

/** The system's own notifications, and a number on the program's icon: on Windows a dot, as there are no numbers. */
export function systemNotices(window: () => BrowserWindow | null): Notices {
  // Kept, or it would be collected with its listener before it is clicked.
  let shown: Notification | undefined;
  return {
    show: (notice, onClick) => {
      shown?.close();
      shown = new Notification(notice);
      shown.on('click', onClick);
      shown.show();
    },
    setBadge: (count) => {
      if (process.platform !== 'win32') app.setBadgeCount(count);
      else window()?.setOverlayIcon(count > 0 ? dot() : null, count > 0 ? String(count) : '');
    },
  };
}

/** A round spot in the accent colour of tokens.css, 16 by 16, as Windows lays it over the icon. */
function dot(): Electron.NativeImage {
  const size = 16;
  const pixels = Buffer.alloc(size * size * 4);
  for (let at = 0; at < size * size; at += 1) {
    const [x, y] = [(at % size) - 7.5, Math.floor(at / size) - 7.5];
    // Blue, green, red, and how much of it is seen.
    if (Math.hypot(x, y) <= 7) pixels.set([0x63, 0x5c, 0x0d, 0xff], at * 4);
  }
  return nativeImage.createFromBitmap(pixels, { width: size, height: size });
}
