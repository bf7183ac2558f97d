import { timePrecisions } from '../../domain/paste.ts';

const precisions = timePrecisions.map((precision) => `'${precision}'`).join(', ');

/** A comment copied from a page may say only "3 d": how exactly its time is known is kept with it. */
export const paste = `
alter table comment add column time_precision text not null default 'minute'
  check (time_precision in (${precisions}));
`;
