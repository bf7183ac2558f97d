import type { default as PptxGenJS } from 'pptxgenjs';
import type { Chart, KeyFigure, ReportDocument, SectionId } from '../contract/report-document.ts';
import { formats } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { asTerm, chartOf, figuresOf, firstTable, linesOf, sectionOf, summaryOf } from './parts.ts';
import { pngOf } from './png.ts';
import {
  type Box,
  type Paragraph,
  type Slide,
  fitting,
  font,
  ink,
  write,
  writeTable,
} from './slide-text.ts';
import { html } from './template.ts';

const languages = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;
/** Inches, of a wide slide of 13.33 by 7.5. */
const page = { x: 0.6, width: 12.13, top: 1.45, bottom: 6.8 };
/** As many as are read from the back of a hall. */
const most = { lines: 4, rows: 6 };
const master = 'VUORO';

type Deck = { pptx: PptxGenJS; document: ReportDocument; t: Translate; lang: string };
/** Five slides for the council: in short, answers, promises, themes, what we published. */
export async function reportSlides(document: ReportDocument): Promise<Buffer> {
  const { default: Presentation } = (await import('pptxgenjs')) as unknown as {
    default: new () => PptxGenJS;
  };
  const pptx = new Presentation();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = document.fullTitle;
  pptx.subject = document.description;
  pptx.author = document.office;
  // The library escapes all but this.
  pptx.company = html`${document.office}`.markup;
  pptx.theme = { headFontFace: font, bodyFontFace: font };
  const { language, office, periodName } = document;
  const lang = languages[language];
  pptx.defineSlideMaster({
    title: master,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: page.x,
            y: 0.4,
            w: page.width,
            h: 0.9,
            fontFace: font,
            fontSize: 30,
            bold: true,
            color: ink.accent,
            align: 'left',
            valign: 'middle',
            margin: 0,
          },
          text: '',
        },
      },
      {
        text: {
          text: `${office}, ${periodName}`,
          options: { x: page.x, y: 7, w: 10, h: 0.3, fontSize: 11, color: ink.quiet, margin: 0 },
        },
      },
    ],
    slideNumber: { x: 12.2, y: 7, w: 0.6, h: 0.3, fontSize: 11, color: ink.quiet, align: 'right' },
  });
  const deck: Deck = { pptx, document, t: translator(language), lang };
  opening(deck);
  await answers(deck);
  promises(deck);
  themes(deck);
  await posts(deck);
  return finished((await pptx.write({ outputType: 'nodebuffer' })) as Buffer, lang);
}

/**
 * What the library leaves undone: it marks no table's header row and first column, which a screen reader needs, and
 * takes what it writes itself, such as slide numbers, for American English.
 */
async function finished(written: Buffer, lang: string): Promise<Buffer> {
  const { default: Zip } = await import('jszip');
  const zip = await Zip.loadAsync(written);
  for (const part of zip.file(/^ppt\/slide(?:s|Layouts|Masters)\/[^/]+\.xml$/)) {
    const xml = (await part.async('string'))
      .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1" firstCol="1"/>')
      .replaceAll(' lang="en-US"', ` lang="${lang}"`);
    zip.file(part.name, xml);
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function opening(deck: Deck): void {
  const { document } = deck;
  const { title, periodName, office, status, notices } = document;
  const slide = titled(deck, `${title}, ${periodName}`);
  const small = { fontSize: 14, color: ink.quiet };
  write(deck.lang, slide, [{ text: [office, status].join('. '), ...small }], {
    x: page.x,
    y: page.top,
    w: page.width,
    h: 0.4,
  });
  write(
    deck.lang,
    slide,
    summaryOf(document).paragraphs.map((text) => ({ text })),
    { x: page.x, y: 2.1, w: page.width, h: 3.6 },
  );
  write(
    deck.lang,
    slide,
    notices.map((text) => ({ text, ...small })),
    { x: page.x, y: 5.8, w: page.width, h: 1 },
  );
}

async function answers(deck: Deck): Promise<void> {
  const slide = slideOf(deck, 'answers');
  if (slide === null) return;
  const figures = figuresOf(deck.document, [
    'comments.received',
    'comments.needAnswer',
    'answers.rate',
    'answers.firstAnswerMinutes',
    'answers.withinTarget',
    'backlog.open',
  ]);
  await figuresAndChart(deck, slide, figures, chartOf(deck.document, 'answers'));
}

function promises(deck: Deck): void {
  const slide = slideOf(deck, 'promises');
  if (slide === null) return;
  const figures = figuresOf(deck.document, [
    'promises.due',
    'promises.kept',
    'promises.keptOnTime',
    'promises.broken',
  ]);
  figureTable(deck, slide, figures, { x: page.x, y: page.top, w: page.width, h: 1.9 });
  const lines = linesOf(deck.document, 'promises');
  write(
    deck.lang,
    slide,
    [
      ...lines.slice(0, most.lines).map(({ lead, text }) => ({ lead: `${asTerm(lead)}: `, text })),
      ...andMore(deck, lines.length - most.lines),
    ],
    { x: page.x, y: 3.6, w: page.width, h: 3.2 },
    18,
  );
}

function themes(deck: Deck): void {
  const slide = slideOf(deck, 'themes');
  if (slide === null) return;
  const { document } = deck;
  const table = firstTable(document, 'themes');
  if (table === undefined) {
    const notes = (sectionOf(document, 'themes')?.blocks ?? []).flatMap((block) =>
      block.kind === 'note' || block.kind === 'paragraph' ? [{ text: block.text }] : [],
    );
    write(deck.lang, slide, notes, { x: page.x, y: page.top, w: page.width, h: 3 });
    return;
  }
  const { columns, rows } = table;
  const words = columns.map(({ align }, i) => i === 0 || align === 'start');
  const shares: number[] = words.map((isWords, i) => (i === 0 ? 1.4 : isWords ? 2.6 : 0.8));
  const all = shares.reduce((sum, part) => sum + part, 0);
  const widths = shares.map((part) => (part / all) * page.width);
  const body = rows
    .slice(0, most.rows)
    .map(({ header, cells }) => [header, ...cells].map(({ text }) => text));
  writeTable(
    deck.lang,
    slide,
    columns.map(({ label }) => label),
    body,
    {
      widths,
      ends: columns.map(({ align }) => align === 'end'),
      box: { x: page.x, y: page.top, w: page.width, h: 4.9 },
      largest: 16,
    },
  );
  write(
    deck.lang,
    slide,
    andMore(deck, rows.length - most.rows),
    {
      x: page.x,
      y: 6.4,
      w: page.width,
      h: 0.4,
    },
    14,
  );
}

async function posts(deck: Deck): Promise<void> {
  const slide = slideOf(deck, 'posts');
  if (slide === null) return;
  const figures = figuresOf(deck.document, ['posts.total', 'posts.dialogueShare', 'posts.asked']);
  await figuresAndChart(deck, slide, figures, chartOf(deck.document, 'dialogue'));
}

/** A section's slide; when the user has hidden the section, the slide says so and there is nothing to add. */
function slideOf(deck: Deck, id: Extract<SectionId, 'answers' | 'promises' | 'themes' | 'posts'>) {
  const { document, t } = deck;
  const section = sectionOf(document, id);
  const slide = titled(deck, section?.heading ?? t(`report.${id}`));
  if (section !== undefined) return slide;
  write(deck.lang, slide, [{ text: t('reportFile.slides.notTold') }], {
    x: page.x,
    y: page.top,
    w: page.width,
    h: 1,
  });
  return null;
}

function titled({ pptx, lang }: Deck, title: string): Slide {
  const slide = pptx.addSlide({ masterName: master });
  const fontSize = fitting([title], page.width, 0.9, 30);
  slide.addText(title, { placeholder: 'title', lang, fontSize });
  return slide;
}

async function figuresAndChart(
  deck: Deck,
  slide: Slide,
  figures: readonly KeyFigure[],
  chart: Chart | undefined,
): Promise<void> {
  const half = chart === undefined ? page.width : 4.7;
  figureTable(deck, slide, figures, { x: page.x, y: page.top, w: half, h: 5.2 });
  if (chart === undefined) return;
  const width = page.width - half - 0.4;
  const box = { x: page.x + half + 0.4, w: width };
  write(deck.lang, slide, [{ text: chart.title, bold: true }], { ...box, y: page.top, h: 0.6 }, 16);
  slide.addImage({
    data: `image/png;base64,${(await pngOf(chart)).toString('base64')}`,
    altText: chart.alternative,
    ...box,
    y: page.top + 0.7,
    h: (width * chart.height) / chart.width,
  });
  const below = page.top + 0.9 + (width * chart.height) / chart.width;
  write(
    deck.lang,
    slide,
    [{ text: chart.alternative, color: ink.quiet }],
    { ...box, y: below, h: page.bottom - below },
    14,
  );
}

function figureTable(deck: Deck, slide: Slide, figures: readonly KeyFigure[], box: Box): void {
  const { t } = deck;
  if (figures.length === 0) return;
  writeTable(
    deck.lang,
    slide,
    [t('reportFile.column.figure'), t('reportFile.column.value')],
    figures.map(({ label, value, detail }) => [
      label,
      detail === null ? value : `${value} (${detail})`,
    ]),
    { widths: [box.w * 0.48, box.w * 0.52], ends: [false, false], box, largest: 18 },
  );
}

function andMore({ document, t }: Deck, count: number): Paragraph[] {
  if (count <= 0) return [];
  const n = formats(document.language).number(count);
  return [{ text: t('reportFile.slides.more', { count, n }), color: ink.quiet }];
}
