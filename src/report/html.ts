import type {
  Block,
  Cell,
  Definition,
  KeyFigure,
  ReportDocument,
  Section,
  Table,
} from './blocks.ts';
import { style } from './style.ts';
import { type Html, html, wholePage } from './template.ts';

/** The report as one self-contained page, which also prints as a tagged PDF. */
export function reportHtml(document: ReportDocument): string {
  const { language, fullTitle, description, title, period, office, status } = document;
  return wholePage({
    language,
    title: fullTitle,
    author: office,
    style,
    head: html`<meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content="${description}" />`,
    body: html`<header>
        <p class="office">${office}</p>
        <h1>${title} <span>${period}</span></h1>
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
    case 'figures':
      return html`<ul class="${figuresClass(block.items.length)}">
        ${block.items.map(figureHtml)}
      </ul>`;
    case 'table':
      return tableHtml(block);
    case 'definitions':
      return html`<div class="definitions">${block.items.map(definitionHtml)}</div>`;
  }
}

/** Two in a row where three would leave a hole. */
function figuresClass(count: number): string {
  return count % 3 === 0 ? 'figures' : 'figures two';
}

/** A list and not a description list, because PDF has tags for the one and not for the other. */
function figureHtml({ label, value, detail }: KeyFigure): Html {
  return html`<li>
    <span class="label">${label}</span> <span class="value">${value}</span>
    ${detail === null ? null : html`<span class="detail">${detail}</span>`}
  </li> `;
}

function tableHtml({ caption, columns, rows }: Table): Html {
  const align = (i: number) => columns[i]?.align ?? 'start';
  return html`<table>
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
