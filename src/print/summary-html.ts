import { type Html, html, wholePage } from '../report/template.ts';
import { faces, family } from './style.ts';
import type { SummaryBlock, SummaryDocument } from './summary-blocks.ts';
import { set, summaryPaper } from './summary-fit.ts';

/** The summary as one self-contained A4 page, which also prints as a tagged PDF. */
export function summaryPage(document: SummaryDocument): string {
  const { language, office, kind, title, fullTitle, facts, sections } = document;
  return wholePage({
    language,
    title: fullTitle,
    author: office,
    style: styleOf(document),
    body: html`<header>
        <p class="office" dir="auto">${office}</p>
        <p class="kind">${kind}</p>
        <h1 dir="auto">${title}</h1>
        ${factsHtml(facts)}
      </header>
      <main>
        ${sections.map(
          ({ heading, blocks }) =>
            html`<section>
              <h2>${heading}</h2>
              ${blocks.map(blockHtml)}
            </section> `,
        )}
      </main>`,
  });
}

function blockHtml(block: SummaryBlock): Html {
  switch (block.kind) {
    case 'paragraph':
      return block.strong
        ? html`<p><strong>${block.text}</strong></p>`
        : html`<p dir="auto">${block.text}</p>`;
    case 'note':
      return html`<p class="note">${block.text}</p>`;
    case 'facts':
      return factsHtml(block.items);
    case 'quotes':
      return html`<ul>
        ${block.items.map((text) => html`<li dir="auto">${text}</li> `)}
      </ul>`;
    case 'table':
      return html`<table>
        <thead>
          <tr>
            ${block.columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${block.rows.map(
            ([name, value]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${value}</td>
              </tr> `,
          )}
        </tbody>
      </table>`;
  }
}

/** Paragraphs and not a description list, for which PDF has no tags. */
function factsHtml(facts: readonly { term: string; value: string }[]): Html {
  return html`<div class="facts">
    ${facts.map(
      ({ term, value }) => html`<p><strong>${term}:</strong> <span dir="auto">${value}</span></p> `,
    )}
  </div>`;
}

function styleOf({ size }: SummaryDocument): string {
  const { width, margin } = summaryPaper;
  return `${faces}
@page { size: A4; margin: ${margin.top}mm ${margin.x}mm ${margin.bottom}mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body {
  max-width: ${width - 2 * margin.x}mm;
  margin: 0 auto;
  background: #fff;
  color: #17211f;
  font: ${size}pt/${set.leading} ${family};
  font-variant-numeric: lining-nums;
  overflow-wrap: anywhere;
}
.office { font-size: ${set.kind}em; font-weight: 700; }
.kind { color: #45524f; font-size: ${set.kind}em; }
h1 { font-size: ${set.title}em; letter-spacing: -.01em; }
.facts { margin-bottom: ${set.gap}em; }
.facts p { margin-bottom: ${set.gap / 2}em; }
header .facts { margin-top: ${set.gap}em; }
h2 { margin: ${set.aboveHeading / set.heading}em 0 ${set.belowHeading / set.heading}em; font-size: ${set.heading}em; }
p, li { margin-bottom: ${set.gap}em; }
ul { margin: 0 0 ${set.gap}em ${set.indent}em; }
table { margin-top: ${set.gap}em; border-collapse: collapse; }
th, td { padding: ${set.cell}em 0; text-align: left; vertical-align: top; font-weight: 400; }
th:first-child { padding-right: 2.5em; }
thead th { border-bottom: .25mm solid #17211f; color: #45524f; }
tbody tr { border-bottom: .2mm solid #b9c2bf; }
td, th:last-child { text-align: right; font-variant-numeric: tabular-nums; }
.note { color: #45524f; font-size: ${set.small}em; }
@media screen { body { padding: 12mm 0; } }
`;
}
