import { BrowserWindow, type PrintToPDFOptions, type WebContents, session } from 'electron';
import type { Orientation } from '../src/contract/host.ts';
import { denyEverything } from './guards.ts';

/** Millimetres; printToPDF wants inches. */
const margins = { top: 18, bottom: 20, left: 18, right: 18 };
const inches = (millimetres: number) => millimetres / 25.4;

const address = 'print://page/';
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; " +
  "base-uri 'none'; form-action 'none'";

/** Chromium takes no style from the page into a footer, so its own is written here. */
const footer = `<div style="width:100%;margin:0 18mm;display:flex;justify-content:space-between;
font:8pt 'Source Sans 3','Segoe UI','Noto Sans',sans-serif;color:#45524f"><span class="title"></span>
<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/** The scheme of the page that is printed; to be registered before the app is ready. */
export const printScheme = { scheme: 'print', privileges: { standard: true, secure: true } };

/** The upright page's: margins, and page numbers in a footer. A page on its side keeps its own. */
const upright: PrintToPDFOptions = {
  margins: {
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    left: inches(margins.left),
    right: inches(margins.right),
  },
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: footer,
};
const onItsSide: PrintToPDFOptions = {
  landscape: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
};

/**
 * Prints a page, whole in itself, to an A4 PDF. The page sees no network, no script and no other session, whatever
 * is in it. Tagged and outlined where Chromium can (not before 119).
 */
export function printPdf(html: string, orientation: Orientation): Promise<Uint8Array> {
  return withPage(html, (contents) =>
    contents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      ...(orientation === 'landscape' ? onItsSide : upright),
    }),
  );
}

export type PrintOutcome = 'printed' | 'cancelled' | 'noPrinter' | { failed: string };

/** Prints a page, whole in itself, by the system's own dialog. */
export function printPage(html: string, orientation: Orientation): Promise<PrintOutcome> {
  return withPage(html, async (contents) => {
    if ((await contents.getPrintersAsync()).length === 0) return 'noPrinter';
    return new Promise<PrintOutcome>((done) => {
      contents.print(
        {
          silent: false,
          printBackground: true,
          pageSize: 'A4',
          landscape: orientation === 'landscape',
          ...(orientation === 'landscape' ? { margins: { marginType: 'none' as const } } : {}),
        },
        (printed, reason) => {
          if (printed) done('printed');
          else done(/cancel/i.test(reason) ? 'cancelled' : { failed: reason });
        },
      );
    });
  });
}

/** Does something with a page that is shown nowhere. */
async function withPage<T>(html: string, work: (contents: WebContents) => Promise<T>): Promise<T> {
  // One of its own for each page, in memory only.
  const pages = session.fromPartition(`print-${++printed}`, { cache: false });
  denyEverything(pages, (url) => url === address || url.startsWith('data:'));
  pages.protocol.handle(
    printScheme.scheme,
    () =>
      new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: pages,
      sandbox: true,
      contextIsolation: true,
      javascript: false,
      spellcheck: false,
      webviewTag: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(address);
    return await work(window.webContents);
  } finally {
    window.destroy();
    pages.protocol.unhandle(printScheme.scheme);
  }
}

let printed = 0;
