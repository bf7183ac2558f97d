import Papa from 'papaparse';
import { zipOf } from '../support/zip.ts';

const ns = 'http://schemas.openxmlformats.org';
const relations = `${ns}/officeDocument/2006/relationships`;
const dayMs = 86_400_000;
/** 1970-01-01 as spreadsheets count days. */
const day1970 = 25_569;

/** A table of text as spreadsheets keep it: texts in a list of their own, times of ISO 8601 as numbers of days. */
export function workbookOfCsv(csv: string): Buffer {
  const strings = new Map<string, number>();
  const rows = Papa.parse<string[]>(csv).data.map((cells, y) => {
    const written = cells.map((text, x) => {
      const place = `r="${String.fromCharCode(65 + x)}${y + 1}"`;
      if (/^\d{4}-\d\d-\d\dT/.test(text)) {
        const day = Date.parse(`${text.slice(0, 19)}Z`) / dayMs + day1970;
        return `<c ${place} s="1"><v>${day}</v></c>`;
      }
      if (/^\d{1,9}$/.test(text)) return `<c ${place}><v>${text}</v></c>`;
      if (text === '') return `<c ${place}/>`;
      const at = strings.get(text) ?? strings.size;
      strings.set(text, at);
      return `<c ${place} t="s"><v>${at}</v></c>`;
    });
    return `<row r="${y + 1}">${written.join('')}</row>`;
  });
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="Taulukko" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${ns}/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${ns}/spreadsheetml/2006/main">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${ns}/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return zipOf(Object.entries(files).map(([path, content]) => ({ path, content })));
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
