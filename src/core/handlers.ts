import { commentHandlers } from './comments.ts';
import type { Handlers } from './handler.ts';
import { historyHandlers } from './history.ts';
import { importHandlers } from './imports.ts';
import { officeHandlers } from './office.ts';
import { postHandlers } from './posts.ts';
import { reportHandlers } from './report.ts';

/** Who answers what: one table, as complete as the contract. */
export const handlers: Handlers = {
  ...officeHandlers,
  ...postHandlers,
  ...commentHandlers,
  ...importHandlers,
  ...reportHandlers,
  ...historyHandlers,
};
