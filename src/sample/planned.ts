import { type Instant, type LocalDate, type LocalTime, addDays } from '../domain/time.ts';
import type { Context } from './context.ts';
import { fill } from './fill.ts';
import type { StockContent, StockPlanned, StockTemplate } from './planning-stock.ts';
import type { SampleIdea, SamplePlanned, SampleTemplate, SampleText } from './planning-types.ts';
import type { Random } from './random.ts';

/** The words are from a day, and the post is as old as it says. */
type Written = { context: Context; on: LocalDate; createdAt: Instant };

/** A draft on the day from which its words are counted. */
export function plannedOf(stock: StockPlanned, written: Written, time: LocalTime): SamplePlanned {
  const { links, hashtags, answeredBy, answerDays } = stock;
  return {
    ...ideaOf(stock, stock.places, written),
    date: written.on,
    time,
    status: 'draft',
    links: links ?? [],
    hashtags: hashtags ?? '',
    approval: '',
    answeredBy: answeredBy ?? null,
    answeredUntil: answerDays === undefined ? null : addDays(written.on, answerDays),
    expiresOn: null,
    picture: null,
  };
}

/** What a post is before it has a day. */
export function ideaOf(
  stock: StockContent,
  places: StockPlanned['places'],
  { context, on, createdAt }: Written,
): SampleIdea {
  return {
    title: stock.title,
    purpose: stock.purpose,
    participationLevel: stock.level ?? null,
    themes: stock.themes,
    texts: textsOf(stock, places, (text) => fill(text, 0, on, context.office)),
    notes: stock.notes ?? '',
    createdAt,
  };
}

/** Each language in its own channel, and both on the website, which has a page for each. */
export function textsOf(
  { fi = '', sv = '' }: { fi?: string | undefined; sv?: string | undefined },
  places: StockPlanned['places'],
  filled: (text: string) => string = (text) => text,
): SampleText[] {
  const finnish = { language: 'fi', text: filled(fi) } as const;
  const swedish = { language: 'sv', text: filled(sv) } as const;
  const inChannel = { fb: [finnish], fbsv: [swedish], web: [finnish, swedish] };
  return places.flatMap((channel) => inChannel[channel].map((text) => ({ channel, ...text })));
}

/** In both languages, for any channel. */
export function templateOf(stock: StockTemplate): SampleTemplate {
  return {
    content: {
      title: stock.title,
      purpose: stock.purpose,
      participationLevel: stock.level ?? null,
      contentious: false,
      at: stock.at,
      answeredBy: stock.answeredBy ?? null,
      expertUnitId: null,
      answerDays: stock.answerDays ?? null,
      validDays: null,
      notes: stock.notes ?? '',
      hashtags: '',
      links: [],
      checklist: null,
      texts: [
        { platform: null, language: 'fi', text: stock.fi },
        { platform: null, language: 'sv', text: stock.sv },
      ],
    },
    themes: stock.themes,
  };
}

/** A moment of office time so many office days ago, and a little more. */
export function daysAgo({ now, office }: Context, chance: Random, days: number): Instant {
  return office.before(now, days * 468 + chance.int(5, 200));
}
