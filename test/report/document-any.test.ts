import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { figures as figuresSchema, type Figures } from '../../src/contract/figures.ts';
import { hideableSections, reportDocumentSchema } from '../../src/contract/report-document.ts';
import { languages } from '../../src/domain/words.ts';
import type { ReportDraft } from '../../src/report/draft.ts';
import { reportDocument } from '../../src/report/document.ts';
import { noDraft } from './figures.ts';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString());

/** What a schema alone does not say of a text, by the name of its field. */
const named: Record<string, fc.Arbitrary<unknown>> = {
  id: fc.uuid(),
  period: fc.constantFrom('2026-10', '2026-01', '2026-Q1', '2026-Q3', '2026'),
  month: day.map((at) => at.slice(0, 7)),
  asKnownOn: day,
  oldestSince: fc.option(day),
};

const dates = new Set([
  'on',
  'resultOn',
  'dueOn',
  'toldOn',
  'decidedOn',
  'publishedOn',
  'countedOn',
]);

/** Any value of a schema, also such as no office would have; texts are hostile. */
function anyOf(schema: z.core.$ZodType, name = ''): fc.Arbitrary<unknown> {
  const { def } = schema._zod as z.core.$ZodTypeInternals & {
    def: z.core.$ZodTypes['_zod']['def'];
  };
  if (name in named) return named[name]!;
  if (dates.has(name)) {
    const date = day.map((at) => at.slice(0, 10));
    return def.type === 'nullable' ? fc.option(date) : date;
  }
  // What the figures do not use ends in the error below.
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check
  switch (def.type) {
    case 'object': {
      const parts = Object.entries(def.shape).map(([key, part]) => [key, anyOf(part, key)]);
      return fc.record(Object.fromEntries(parts) as Record<string, fc.Arbitrary<unknown>>);
    }
    case 'array':
      return name === 'series'
        ? fc.array(anyOf(def.element), { minLength: 12, maxLength: 12 })
        : fc.array(anyOf(def.element), { maxLength: 4 });
    case 'nullable':
      return fc.option(anyOf(def.innerType));
    case 'optional':
      return fc.option(anyOf(def.innerType), { nil: undefined });
    case 'record': {
      const keys = (def.keyType._zod.def as z.core.$ZodEnumDef).entries;
      const parts = Object.values(keys).map((key) => [key, anyOf(def.valueType)]);
      return fc.record(Object.fromEntries(parts) as Record<string, fc.Arbitrary<unknown>>);
    }
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      // Counts and shares both: a schema tells the one from the other only by a check.
      return (def.checks ?? []).length > 0 || 'check' in def
        ? fc.nat({ max: 5000 })
        : fc.double({ min: 0, max: 1, noNaN: true });
    case 'string':
      return fc.oneof(
        fc.constantFrom('<b>Koulut</b>', '{{hole}} $t(report.made)', ' ', 'Tie. '),
        // Braces that chance has made are no hole that we have left.
        fc.string({ maxLength: 12 }).map((text) => text.replaceAll('{{', '{')),
      );
    default:
      throw new Error(`No value is known of ${def.type} (${name}).`);
  }
}

// Of so many parts a smaller example is not found in a useful time.
const anyFigures = fc.noShrink(anyOf(figuresSchema) as fc.Arbitrary<Figures>);
const anyDraft: fc.Arbitrary<ReportDraft> = fc.record({
  words: fc.constantFrom<ReportDraft['words']>(
    {},
    { summary: 'Omat sanat', bestPost: 'Hyvä', 'section:duties': 'x' },
  ),
  hidden: fc.subarray([...hideableSections]),
  quotes: fc.constantFrom([], [{ id: 'a', text: 'Tie on pimeä.' }]),
  edition: fc.constantFrom(null, {
    edition: 2,
    frozenAt: '2026-11-05T07:00:00.000Z',
    correction: 'Luku oli väärä.',
  }),
});

describe('of any figures', () => {
  it.each(languages)('the document in %s is as the contract says, and has no hole', (language) => {
    fc.assert(
      fc.property(anyFigures, anyDraft, (figures, draft) => {
        const document = reportDocument(figures, draft, language);
        expect(reportDocumentSchema.parse(document)).toEqual(document);
        expect(reportDocument(figures, draft, language)).toEqual(document);
        const texts = JSON.stringify(document).replaceAll('{{hole}}', '');
        expect(
          /.{20}(?:\{\{|undefined|NaN|Infinity|"report\.[a-z]).{20}/.exec(texts)?.[0],
        ).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });

  it.each(languages)(
    'the draft of the summary in %s names nothing that is not there',
    (language) => {
      fc.assert(
        fc.property(anyFigures, (figures) => {
          const none: Figures = {
            ...figures,
            comments: { ...figures.comments, received: 0, needAnswer: 0 },
            promises: { ...figures.promises, due: 0 },
            themes: { ...figures.themes, top: null },
            posts: { ...figures.posts, total: 0 },
            backlog: { ...figures.backlog, open: 1 },
          };
          const [words] = reportDocument(none, noDraft, language).sections[0]!.blocks;
          if (words?.kind !== 'words') throw new Error('no words');
          // Of the digits only those of the period itself are left.
          expect(words.text.replaceAll(figures.period.slice(0, 4), '')).not.toMatch(/\d/);
        }),
        { numRuns: 20 },
      );
    },
  );
});
