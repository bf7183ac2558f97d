import { BrowserWindow, session } from 'electron';
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

/**
 * Prints a page, whole in itself, to an A4 PDF with page numbers. The page sees no network, no script
 * and no other session, whatever is in it. Tagged and outlined where Chromium can (not before 119).
 */
export async function printPdf(html: string): Promise<Uint8Array> {
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
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      margins: {
        top: inches(margins.top),
        bottom: inches(margins.bottom),
        left: inches(margins.left),
        right: inches(margins.right),
      },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    pages.protocol.unhandle(printScheme.scheme);
  }
}

let printed = 0;
