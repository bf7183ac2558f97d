import { type Fit, aboutSize, dayRow, gap, leading, markSize } from './fit.ts';

/** The page in millimetres. A printer can't reach its edges. */
export const page = {
  margin: 8,
  gridWidth: 281,
  gridHeight: 166,
  weekWidth: 8,
  dayPadding: 1.1,
  line: 0.2,
} as const;

/**
 * Type is measured as Helvetica's. Where none of its kin is installed, a wider face stands in, made so much smaller
 * that its lines are not longer.
 */
const standIns = [
  ['Noto Sans', 'Noto Sans Bold', 92],
  ['DejaVu Sans', 'DejaVu Sans Bold', 85],
] as const;
export const faces = standIns
  .map(
    ([regular, bold, adjust]) => `
@font-face { font-family: "Like ${regular}"; src: local("${regular}"); size-adjust: ${adjust}%; }
@font-face { font-family: "Like ${regular}"; font-weight: 700; src: local("${bold}"); size-adjust: ${adjust}%; }`,
  )
  .join('');
export const family = [
  'Arial',
  '"Liberation Sans"',
  'Arimo',
  'Helvetica',
  ...standIns.map(([name]) => `"Like ${name}"`),
  'sans-serif',
].join(', ');

/** The look of the page: fonts of the system whose widths are known, and shapes before colours. */
export function style({ size, density, lines, heights }: Fit, widths: readonly number[]): string {
  const mm = (length: number) => `${length.toFixed(3)}mm`;
  return `${faces}
@page { size: A4 landscape; margin: 0; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html, body { width: 297mm; height: 209.5mm; overflow: hidden; }
body {
  position: relative;
  padding: ${page.margin}mm;
  background: #fff;
  color: #17211f;
  font: ${size}pt/${leading} ${family};
  font-variant-numeric: lining-nums;
  hyphens: manual;
  overflow-wrap: anywhere;
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
}
header { display: flex; align-items: baseline; justify-content: space-between; gap: 8mm; height: 12mm; overflow: hidden; }
h1 { flex: none; font-size: 21pt; line-height: 10mm; letter-spacing: -.01em; }
h1::first-letter { text-transform: uppercase; }
header p { max-height: 10mm; font-size: 12pt; line-height: 5mm; text-align: right; overflow: hidden; }
table { width: ${page.gridWidth}mm; border-collapse: collapse; table-layout: fixed; }
th { font-size: 8.5pt; font-weight: 700; }
thead th { height: 5.5mm; text-align: left; vertical-align: middle; padding-left: ${page.dayPadding}mm; border-bottom: .5mm solid #17211f; }
thead th::first-letter { text-transform: uppercase; }
.week { width: ${page.weekWidth}mm; color: #45524f; font-weight: 400; }
thead .week, tbody .week { padding: 0; text-align: center; }
tbody .week { vertical-align: top; line-height: 6mm; }
${widths.map((width, i) => `th:nth-child(${i + 2}), td:nth-child(${i + 2}) { width: ${mm(width)}; }`).join('\n')}
${heights.map((height, i) => `.w${i} div { height: ${mm(height)}; }`).join('\n')}
td { vertical-align: top; border-left: ${page.line}mm solid #7a8783; border-bottom: ${page.line}mm solid #7a8783; }
td:last-child { border-right: ${page.line}mm solid #7a8783; }
tbody .week { border-bottom: ${page.line}mm solid #7a8783; border-left: ${page.line}mm solid #7a8783; }
td:nth-child(n + 7) { background: #f3f5f3; }
td.closed { background: repeating-linear-gradient(135deg, #dfe5e2 0 .35mm, #f3f5f3 .35mm 1.5mm); }
td.other { background: #fff; color: #5c6966; }
td > div { padding: 0 ${page.dayPadding}mm; overflow: hidden; }
ul { list-style: none; }
.date { height: ${dayRow}em; font-size: 1em; line-height: ${dayRow}; font-weight: 700; }
.other .date { font-weight: 400; }
.mark { ${clamp(density === 'full' ? 2 : 1)} font-size: ${markSize}em; font-style: italic; }
.closed .mark { font-weight: 700; font-style: normal; }
td li { margin-bottom: ${gap[density]}em; }
.about { font-size: ${aboutSize}em; }
.about b { font-size: ${(1 / aboutSize).toFixed(4)}em; line-height: 1; }
.title { ${clamp(lines)} }
.left { font-weight: 700; }
svg { width: .95em; height: .95em; margin-right: .28em; vertical-align: -.1em; fill: currentColor; }
.tight svg, .full svg { overflow: visible; }
.push { color: #3d5480; }
.pull { color: #7a4b00; }
.network { color: #2a6236; }
.image { color: #7d3a72; }
footer { position: absolute; right: ${page.margin}mm; bottom: 5mm; left: ${page.margin}mm; display: flex; justify-content: space-between; gap: 6mm; font-size: 8.5pt; line-height: 5mm; color: #45524f; white-space: nowrap; overflow: hidden; }
footer ul { display: flex; gap: 4mm; }
footer li:not(.status) { color: #17211f; }
footer li:not(.status) + .status { padding-left: 4mm; border-left: .2mm solid #7a8783; }
`;
}

/** Cut after so many lines, with an ellipsis. */
function clamp(lines: number): string {
  return `display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: ${lines}; overflow: hidden;`;
}
