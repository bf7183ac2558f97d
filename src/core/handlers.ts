import { answerHandlers } from './answers.ts';
import { backupHandlers } from './backup-handlers.ts';
import { checklistHandlers } from './checklists.ts';
import { commentHandlers } from './comments.ts';
import { erasureHandlers } from './erasure.ts';
import { fetchingHandlers } from './fetching.ts';
import { openDataHandlers } from './open-data.ts';
import type { Handlers, Preparations } from './handler.ts';
import { handoverHandlers, handoverPreparations } from './handover.ts';
import { historyHandlers } from './history.ts';
import { importHandlers } from './imports.ts';
import { layerHandlers } from './layers.ts';
import { mediaHandlers, mediaPreparations } from './media.ts';
import { officeHandlers } from './office.ts';
import { pasteHandlers } from './pastes.ts';
import { milestoneHandlers } from './milestones.ts';
import { planningHandlers } from './planning.ts';
import { postHandlers } from './posts.ts';
import { preparationHandlers } from './preparation.ts';
import { promiseHandlers } from './promises.ts';
import { recordHandlers } from './record.ts';
import { reportHandlers } from './report.ts';
import { seriesHandlers } from './series.ts';
import { templateHandlers } from './templates.ts';
import { themeHandlers } from './themes.ts';
import { todayHandlers } from './today.ts';
import { variantHandlers } from './variants.ts';
import { viewHandlers } from './views.ts';

/** Who answers what: one table, as complete as the contract. */
export const handlers: Handlers = {
  ...officeHandlers,
  ...todayHandlers,
  ...postHandlers,
  ...promiseHandlers,
  ...checklistHandlers,
  ...milestoneHandlers,
  ...planningHandlers,
  ...templateHandlers,
  ...seriesHandlers,
  ...mediaHandlers,
  ...layerHandlers,
  ...variantHandlers,
  ...commentHandlers,
  ...viewHandlers,
  ...answerHandlers,
  ...themeHandlers,
  ...preparationHandlers,
  ...importHandlers,
  ...recordHandlers,
  ...pasteHandlers,
  ...reportHandlers,
  ...historyHandlers,
  ...erasureHandlers,
  ...openDataHandlers,
  ...backupHandlers,
  ...handoverHandlers,
  ...fetchingHandlers,
};

/** What some commands do before their turn. */
export const preparations: Preparations = { ...mediaPreparations, ...handoverPreparations };
