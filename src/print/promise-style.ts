/** The look of a promise on paper: one column of an A4 page that may go on to the next. */
export const promiseStyle = `
@page { size: A4; margin: 18mm 20mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body {
  max-width: 170mm;
  margin: 0 auto;
  background: #fff;
  color: #17211f;
  font: 10.5pt/1.45 Arial, "Liberation Sans", Arimo, Helvetica, "Noto Sans", sans-serif;
  font-variant-numeric: lining-nums;
  overflow-wrap: anywhere;
}
header p { color: #45524f; font-weight: 700; }
h1 { font-size: 21pt; line-height: 1.25; letter-spacing: -.01em; }
main { margin-top: 6mm; }
section + section { margin-top: 7mm; }
h2 { margin-bottom: 2mm; padding-bottom: 1mm; border-bottom: .4mm solid #17211f; font-size: 12.5pt; break-after: avoid; }
.promise { font-size: 13pt; line-height: 1.4; white-space: pre-line; }
dl { margin-top: 4mm; }
dl div { display: flow-root; padding: .8mm 0; }
dt { float: left; width: 48mm; color: #45524f; }
dd { margin-left: 52mm; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
th, td { padding: 1.4mm 3mm 1.4mm 0; text-align: left; vertical-align: top; }
thead th { border-bottom: .25mm solid #17211f; color: #45524f; font-size: 9pt; font-weight: 400; }
tbody tr { border-bottom: .2mm solid #b9c2bf; break-inside: avoid; }
td span, th span, dd span { display: block; color: #45524f; font-size: 9pt; font-weight: 400; }
ol { list-style: none; }
li { display: flow-root; padding: 1.4mm 0; break-inside: avoid; }
li + li { border-top: .2mm solid #d5dbd9; }
time { float: left; width: 26mm; font-variant-numeric: tabular-nums; }
li div { margin-left: 30mm; }
.what { font-weight: 700; }
.words { white-space: pre-line; }
.link { color: #45524f; font-size: 9pt; }
footer { margin-top: 8mm; color: #45524f; font-size: 9pt; }
@media screen { body { padding: 12mm; } }
`;
