/**
 * The look of the report's page, on a screen and on A4. System fonts, since the file must stand alone.
 * One dark blue-green for headings; it and the hairlines stay legible in black and white.
 */
export const style = `
:root {
  color-scheme: light;
  --ink: #1d2a30;
  --quiet: #4f5d64;
  --accent: #0d5c63;
  --line: #c9d2d5;
  --wash: #f3f6f6;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  background: #fff;
  color: var(--ink);
  font: 1rem/1.55 "Source Sans 3", "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  font-variant-numeric: lining-nums;
  overflow-wrap: break-word;
}
header, main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.5rem; unicode-bidi: isolate; }
header { padding-top: 3.5rem; }
h1, h2, h3, p, ul, table, blockquote { margin: 0; }
.office { color: var(--quiet); font-weight: 600; }
h1 { margin-top: .35rem; font-size: 2.1rem; line-height: 1.2; font-weight: 650; letter-spacing: -.01em; color: var(--accent); }
h1 span { display: block; font-weight: 400; color: var(--ink); }
.status { margin-top: .9rem; color: var(--quiet); }
.notice { margin-top: 1.25rem; padding: .7rem 1rem; border: 1px solid var(--line); border-left: .3rem solid var(--accent); background: var(--wash); }
.notice + .notice { margin-top: .6rem; }
section { margin-top: 3rem; }
h2 { padding-bottom: .45rem; border-bottom: 2px solid var(--accent); font-size: 1.35rem; line-height: 1.3; font-weight: 650; color: var(--accent); }
section > * + * { margin-top: 1.25rem; }
.figures { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 2rem; margin-bottom: -1.5rem; padding: 0; list-style: none; }
.figures.two { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.figures li { display: grid; grid-template-columns: minmax(0, 1fr); grid-row: span 5; grid-template-rows: subgrid; align-content: start; padding-bottom: 1.5rem; }
.figures .label { grid-row: 1; align-self: end; color: var(--quiet); font-size: .95rem; line-height: 1.35; }
.figures .value { grid-row: 2; display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: center; margin-top: .1rem; font-size: 1.75rem; line-height: 1.25; font-weight: 600; }
.figures .detail { grid-row: 3; color: var(--quiet); font-size: .875rem; line-height: 1.4; }
.figures img { flex: none; }
.figures .beside { grid-row: 4; margin-top: .15rem; color: var(--quiet); font-size: .875rem; line-height: 1.4; }
.beside > span { display: block; }
.beside b { font-weight: 600; color: var(--ink); }
.figures .comment { grid-row: 5; margin-top: .4rem; padding-left: .75rem; border-left: .2rem solid var(--accent); font-size: .95rem; line-height: 1.45; }
.part { margin-top: 2rem; font-size: 1.1rem; }
.words p + p, .lines p + p, blockquote p + p, .comment p + p { margin-top: .5rem; }
.lines { padding: 0; list-style: none; }
.lines li { padding: .75rem 0; border-bottom: 1px solid var(--line); }
.lines li:first-child { padding-top: 0; }
.lines .lead { font-weight: 600; }
.lines .detail { margin-top: .15rem; color: var(--quiet); font-size: .875rem; }
.quotes > * + * { margin-top: .75rem; }
blockquote { padding-left: 1rem; border-left: .2rem solid var(--accent); font-style: italic; }
.chart .name { margin-bottom: .6rem; font-weight: 600; }
.chart img { display: block; max-width: 100%; height: auto; }
.data { font-size: .875rem; }
.data caption { font-weight: 400; color: var(--quiet); font-size: .875rem; }
.data th, .data td { padding: .2rem .5rem; }
.data tbody th { font-weight: 400; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; line-height: 1.4; }
caption { padding-bottom: .4rem; overflow-wrap: anywhere; text-align: left; font-weight: 600; font-size: 1rem; }
th, td { padding: .5rem .75rem; text-align: left; vertical-align: baseline; font-weight: 400; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 1px solid var(--ink); color: var(--quiet); font-size: .875rem; vertical-align: bottom; }
tbody tr { border-bottom: 1px solid var(--line); }
tbody th { font-weight: 600; overflow-wrap: break-word; hyphens: auto; }
thead th { hyphens: auto; }
tbody th, td.start { overflow-wrap: anywhere; }
.many th:first-child { width: 20%; }
.end { width: 17%; text-align: right; font-variant-numeric: lining-nums tabular-nums; }
table .detail { display: block; color: var(--quiet); font-size: .8125rem; font-weight: 400; }
.wide { font-size: .8125rem; }
.wide th, .wide td { padding: .3rem .4rem; }
.wide th:first-child, .wide td:first-child { padding-left: 0; }
.wide th:last-child, .wide td:last-child { padding-right: 0; }
.wide thead th { font-size: .75rem; }
.many .end { width: 12%; }
.wide .end { width: auto; }
.wide .detail { font-size: .75rem; }
.note { padding-left: 1rem; border-left: .2rem solid var(--line); color: var(--quiet); }
.definitions > div { padding: .6rem 0; font-size: .95rem; line-height: 1.5; border-bottom: 1px solid var(--line); }
.definitions > div:first-child { padding-top: 0; }
h3 { font-size: 1em; line-height: 1.4; font-weight: 600; }
h3 span { font-weight: 400; white-space: nowrap; }
footer { margin-top: 3rem; padding-bottom: 3rem; color: var(--quiet); font-size: .875rem; }
@media (min-width: 40rem) {
  .definitions > div { display: grid; grid-template-columns: 13rem 1fr; column-gap: 2rem; }
  h3 span { display: block; }
}
@media (max-width: 36rem) {
  header { padding-top: 2rem; }
  h1 { font-size: 1.7rem; }
  .figures, .figures.two { grid-template-columns: minmax(0, 1fr); }
  table { font-size: .875rem; }
  td { overflow-wrap: anywhere; }
  .many .end, .many th:first-child { width: auto; }
  th, td { padding: .45rem .3rem; }
  thead th { font-size: .75rem; overflow-wrap: anywhere; hyphens: auto; }
}
@page {
  size: A4;
  margin: 20mm 20mm 22mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt "Source Sans 3", "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #4f5d64; }
}
@media print {
  html { font-size: 10.5pt; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  header { padding-top: 0; }
  section { margin-top: 9mm; }
  h1, h2, h3, caption, thead { break-after: avoid; }
  tr, .definitions > div, .notice, .note, .lines li, blockquote, .chart { break-inside: avoid; }
  .figures li { break-inside: avoid; }
  .data, .short { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  .notice { background: none; }
  /* Beside each other without a grid, in which Chromium breaks a page where it was asked not to. */
  .definitions > div { display: flow-root; }
  .definitions h3 { float: left; width: 50mm; }
  .definitions p { margin-left: 56mm; }
  h3 span { display: block; }
  .definitions > div { padding: 1.5mm 0; font-size: .92rem; line-height: 1.4; }
  /* The last line never stands alone on a page. */
  .definitions > div:last-child { break-after: avoid; }
  footer { break-before: avoid; margin-top: 6mm; padding-bottom: 0; }
}
`;
