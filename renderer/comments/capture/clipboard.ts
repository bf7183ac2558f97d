import { type PasteLine, type PastePart, pasteLimits } from '../../../src/domain/paste.ts';

/** What a paste brings. */
export type Clipboard = { html: string | null; text: string };

/** What was pasted, from the event that the browser sends. */
export function clipboardOf(event: { clipboardData: DataTransfer | null }): Clipboard | null {
  const html = event.clipboardData?.getData('text/html') ?? '';
  const text = event.clipboardData?.getData('text/plain') ?? '';
  return html === '' && text === '' ? null : { html: html === '' ? null : html, text };
}

const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const unread = new Set(
  'HEAD SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT SVG SELECT TEXTAREA TITLE VIDEO AUDIO'.split(
    ' ',
  ),
);
/** YouTube has elements of its own where others have articles. */
const commentElements = /^YTD-COMMENT-(?:VIEW-MODEL|RENDERER)$/;
const keepsBreaks = /white-space(?:-collapse)?:\s*(?:pre|preserve|break-spaces)/i;
const emoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\u200D|\uFE0F)+$/u;

type Place = {
  depth: number;
  href: string | null;
  title: string | null;
  /** Line breaks in the text are line breaks on the screen. */
  breaks: boolean;
};

/**
 * The lines of a copied page. The browser's own parser makes an inert document of it, in which nothing is
 * loaded and nothing runs; only its text, links and labels are read.
 *
 * @returns null when there are more lines than can be taken in
 */
export function linesOfHtml(html: string): PasteLine[] | null {
  const page = new DOMParser().parseFromString(quiet(html), 'text/html');
  const lines: PasteLine[] = [];
  let parts: PastePart[] = [];
  let depth = 0;
  /** The article that the next line begins. */
  let begins: { label: string | null } | null = null;

  function endLine(): void {
    const full = parts.some((part) => part.text.trim() !== '');
    if (full) {
      lines.push({ depth, start: begins !== null, label: begins?.label ?? null, parts });
      begins = null;
    }
    parts = [];
  }

  function add(text: string, place: Place): void {
    if (text === '') return;
    const last = parts.at(-1);
    if (last && last.href === place.href && last.title === place.title) last.text += text;
    else parts.push({ text, href: place.href, title: place.title });
    depth = place.depth;
  }

  function readText(text: string, place: Place): void {
    if (!place.breaks) {
      add(text.replaceAll(/[ \t\n\r\f]+/g, ' '), place);
      return;
    }
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) endLine();
      add(line, place);
    }
  }

  function readElement(element: Element, place: Place): void {
    const tag = element.tagName.toUpperCase();
    if (unread.has(tag) || lines.length > pasteLimits.lines) return;
    if (tag === 'BR') {
      endLine();
      return;
    }
    if (tag === 'IMG') {
      const alt = element.getAttribute('alt') ?? '';
      // Platforms draw an emoji as a picture that is named by it.
      if (alt.length <= 24 && emoji.test(alt)) add(alt, place);
      return;
    }
    const role = element.getAttribute('role');
    const article = tag === 'ARTICLE' || role === 'article' || commentElements.test(tag);
    const apart = blocks.has(tag) || article || role === 'button' || tag.includes('-');
    if (apart) endLine();
    if (article) begins = { label: labelOf(element) };
    const inner = placeIn(element, tag, article, place);
    for (const child of element.childNodes) {
      if (child instanceof Text) readText(child.data, inner);
      else if (child instanceof Element) readElement(child, inner);
    }
    if (apart) endLine();
  }

  readElement(page.body, { depth: 0, href: null, title: null, breaks: false });
  endLine();
  return lines.length > pasteLimits.lines ? null : lines;
}

const aside = 'data-was-';

/**
 * An inert document applies no style and runs no handler, but the page's policy reports that they are there.
 * They are given other names first. It is for quiet alone: nothing rests on all being found.
 */
function quiet(html: string): string {
  return html
    .replaceAll(/<[a-z][^<>]*>/gi, (tag) =>
      tag.replaceAll(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, `$1${aside}$2`),
    )
    .replaceAll(/<(\/?)style\b/gi, '<$1template');
}

function placeIn(element: Element, tag: string, article: boolean, place: Place): Place {
  const deeper = article || tag === 'UL' || tag === 'OL' || tag === 'BLOCKQUOTE';
  const link = tag === 'A' ? element.getAttribute('href') : null;
  const said =
    tag === 'TIME' || tag === 'ABBR' || tag === 'A'
      ? (element.getAttribute('datetime') ?? element.getAttribute('title') ?? labelOf(element))
      : null;
  const style = element.getAttribute(`${aside}style`);
  return {
    depth: place.depth + (deeper ? 1 : 0),
    href: link !== null && /^https?:/i.test(link) ? link.slice(0, 4000) : place.href,
    title: said ?? place.title,
    breaks: place.breaks || tag === 'PRE' || (style !== null && keepsBreaks.test(style)),
  };
}

function labelOf(element: Element): string | null {
  return element.getAttribute('aria-label')?.slice(0, 500) ?? null;
}
