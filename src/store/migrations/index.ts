import { first } from './001-first.ts';
import { dialogue } from './002-dialogue.ts';
import { search } from './003-search.ts';
import { record } from './004-record.ts';
import { answers } from './005-answers.ts';
import { paste } from './006-paste.ts';
import { clock } from './007-clock.ts';
import { calendar } from './008-calendar.ts';
import { media } from './009-media.ts';
import { layers } from './010-layers.ts';
import { templates } from './011-templates.ts';
import { promises } from './012-promises.ts';
import { checklists } from './013-checklists.ts';
import { preparation } from './014-preparation.ts';
import { reports } from './015-reports.ts';
import { imports } from './016-imports.ts';
import { templateChecklists } from './017-template-checklists.ts';
import { handover } from './018-handover.ts';
import { erasure } from './019-erasure.ts';
import { importHistory } from './020-import-history.ts';
import { frozenQuotations } from './021-frozen-quotations.ts';
import { reportReading } from './022-report-reading.ts';
import { fetching } from './023-fetching.ts';

/** In order; the file's `user_version` is how many of them it has. Never edit one that was released. */
export const migrations: readonly string[] = [
  first,
  dialogue,
  search,
  record,
  answers,
  paste,
  clock,
  calendar,
  media,
  layers,
  templates,
  promises,
  checklists,
  preparation,
  reports,
  imports,
  templateChecklists,
  handover,
  erasure,
  importHistory,
  frozenQuotations,
  reportReading,
  fetching,
];
