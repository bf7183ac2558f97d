import type { Language } from '../domain/words.ts';

/** Text that is markup already. Made only by `html` and `trusted`. */
export type Html = { readonly markup: string };

type Part = string | number | Html | null | readonly Part[];

/**
 * Builds markup from a template. Whatever is put in is text and is escaped, also for quoted attributes;
 * only what `html` itself made goes in as it is. Null leaves nothing.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let markup = strings[0]!;
  parts.forEach((part, i) => {
    markup += written(part) + strings[i + 1]!;
  });
  return { markup };
}

/** For text of our own that must stay as it is, such as a style sheet; never for a name or a message. */
export function trusted(markup: string): Html {
  return { markup };
}

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if (isHtml(part)) return part.markup;
  return part.map(written).join('');
}

function isHtml(part: Html | readonly Part[]): part is Html {
  return 'markup' in part;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, which no HTML may hold, become the sign of an unreadable character. */
function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (c) => entities[c]!)
      // eslint-disable-next-line no-control-regex -- they are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')
  );
}

/** For a page that is whole in itself: no script, nothing from elsewhere; only the style and pictures that it holds. */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A page that stands alone, on the screen and on paper: nothing is fetched for it, and nothing in it runs.
 *
 * @param page.style a style sheet of our own, which goes in as it is
 * @param page.head what else the head has
 * @param page.looks a class of the body
 */
export function wholePage({
  language,
  title,
  author,
  style,
  head = null,
  looks = null,
  body,
}: {
  language: Language;
  title: string;
  author: string;
  style: string;
  head?: Html | null;
  looks?: string | null;
  body: Html;
}): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${pagePolicy}" />
        ${head}
        <meta name="author" content="${author}" />
        <meta name="generator" content="Vuoro" />
        <title>${title}</title>
        <style>
          ${trusted(style)}
        </style>
      </head>
      <body class="${looks}">
        ${body}
      </body>
    </html> `.markup;
}
