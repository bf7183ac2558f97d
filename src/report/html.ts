import type {
  Block,
  Cell,
  Chart,
  Definition,
  KeyFigure,
  Line,
  ReportDocument,
  Section,
  Table,
  Trend,
} from '../contract/report-document.ts';
import { paragraphsOf } from './paragraphs.ts';
import { style } from './style.ts';
import { tableSizes } from './table-sizes.ts';
import { type Html, html, wholePage } from './template.ts';

/** The report as one self-contained page, which also prints as a tagged PDF. */
export function reportHtml(document: ReportDocument): string {
  const { language, fullTitle, description, title, periodName, office, status } = document;
  return wholePage({
    language,
    title: fullTitle,
    author: office,
    style,
    head: html`<meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content="${description}" />`,
    body: html`<header>
        <p class="office">${office}</p>
        <h1>${title} <span>${periodName}</span></h1>
        <p class="status">${status}</p>
        ${document.notices.map((notice) => html`<p class="notice">${notice}</p>`)}
      </header>
      <main>${document.sections.map(sectionHtml)}</main>
      <footer><p>${document.colophon}</p></footer>`,
  });
}

function sectionHtml({ id, heading, blocks }: Section): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${blocks.map((block) => html`${blockHtml(block)} `)}
  </section> `;
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'note':
      return html`<p class="note">${block.text}</p>`;
    case 'heading':
      return html`<h3 class="part">${block.text}</h3>`;
    case 'figures':
      return html`<ul class="${figuresClass(block.items.length)}">
        ${block.items.map(figureHtml)}
      </ul>`;
    case 'table':
      return tableHtml(block);
    case 'chart':
      return chartHtml(block);
    case 'lines':
      return html`<ul class="lines">
        ${block.items.map(lineHtml)}
      </ul>`;
    case 'quotes':
      return html`<div class="quotes">
        ${block.items.map(({ text }) => html`<blockquote dir="auto">${ownWords(text)}</blockquote> `)}
      </div>`;
    case 'words':
      return html`<div class="words" dir="auto">${ownWords(block.text)}</div>`;
    case 'definitions':
      return html`<div class="definitions">${block.items.map(definitionHtml)}</div>`;
  }
}

/** Two in a row where three would leave a hole. */
function figuresClass(count: number): string {
  return count % 3 === 0 ? 'figures' : 'figures two';
}

/** A list and not a description list, because PDF has tags for the one and not for the other. */
function figureHtml({ label, value, detail, beside, trend, words }: KeyFigure): Html {
  return html`<li>
    <span class="label">${label}</span>
    <span class="value">${value} ${trend === null ? null : picture(trend)}</span>
    ${detail === null ? null : html`<span class="detail">${detail}</span>`}
    ${
      beside.length === 0
        ? null
        : html`<span class="beside"
            >${beside.map((one) => html`<span>${one.label}: <b>${one.value}</b></span> `)}</span
          >`
    }
    ${words === null ? null : html`<div class="comment" dir="auto">${ownWords(words)}</div>`}
  </li> `;
}

/** The text alternative stands where the picture is: whoever does not see it loses nothing. */
function picture({ svg, alternative, width, height }: Trend): Html {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return html`<img src="${source}" alt="${alternative}" width="${width}" height="${height}" />`;
}

/** No `figure` element: in the PDF it would be a second picture around the picture, one without an alternative. */
function chartHtml(chart: Chart): Html {
  return html`<div class="chart">
      <p class="name">${chart.title}</p>
      ${picture(chart)}
    </div>
    ${tableHtml(chart.data, 'data')}`;
}

function lineHtml({ lead, text, detail }: Line): Html {
  return html`<li>
    <p class="lead" dir="auto">${lead}</p>
    ${text === '' ? null : html`<div dir="auto">${ownWords(text)}</div>`}
    ${detail === null ? null : html`<p class="detail">${detail}</p>`}
  </li> `;
}

/** What people have written, its paragraphs parted by line breaks. */
function ownWords(text: string): Html[] {
  return paragraphsOf(text).map((paragraph) => html`<p>${paragraph}</p> `);
}

function tableHtml({ caption, columns, rows }: Table, looks: string | null = null): Html {
  const align = (i: number) => columns[i]?.align ?? 'start';
  const { many, wide } = tableSizes({ columns, rows });
  const names = [
    looks,
    many ? 'many' : null,
    wide ? 'wide' : null,
    rows.length <= 8 ? 'short' : null,
  ];
  return html`<table class="${names.filter((name) => name !== null).join(' ')}">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(({ label }, i) => html`<th scope="col" class="${align(i)}">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ header, cells }) =>
          html`<tr>
            <th scope="row">${cellHtml(header)}</th>
            ${cells.map((cell, i) => html`<td class="${align(i + 1)}">${cellHtml(cell)}</td>`)}
          </tr> `,
      )}
    </tbody>
  </table>`;
}

function cellHtml({ text, detail }: Cell): Html {
  return html`${text}${detail === null ? null : html` <span class="detail">${detail}</span>`}`;
}

function definitionHtml({ term, value, text }: Definition): Html {
  return html`<div>
    <h3>${term}${value === null ? null : html` <span>${value}</span>`}</h3>
    <p>${text}</p>
  </div> `;
}
