import { erasure } from './erasure.ts';
import { erasurePapers } from './erasure-papers.ts';
import { retention } from './retention.ts';
import { openData } from './open-data.ts';
import { backlog } from './backlog.ts';
import { backups } from './backups.ts';
import { answers } from './answers.ts';
import { calendar } from './calendar.ts';
import { capture } from './capture.ts';
import { preparation } from './preparation.ts';
import { promiseStory } from './promise-story.ts';
import { promises } from './promises.ts';
import { checklistItems } from './checklist-items.ts';
import { checklistFindings } from './checklist-findings.ts';
import { checklist } from './checklist.ts';
import { checklistScreen } from './checklist-screen.ts';
import { cli } from './cli.ts';
import { comments } from './comments.ts';
import { days } from './days.ts';
import { handover } from './handover.ts';
import { importTexts } from './import.ts';
import { errors } from './errors.ts';
import { fetching } from './fetching.ts';
import { fetchingGuide } from './fetching-guide.ts';
import { layers } from './layers.ts';
import { media } from './media.ts';
import { menu } from './menu.ts';
import { planning } from './planning.ts';
import { post } from './post.ts';
import { record } from './record.ts';
import { report } from './report.ts';
import { reportFiles } from './report-files.ts';
import { reportWriting } from './report-writing.ts';
import { reportFigures } from './report-figures.ts';
import { reportMethod } from './report-method.ts';
import { reportSections } from './report-sections.ts';
import { office } from './office.ts';
import { search } from './search.ts';
import { series } from './series.ts';
import { shell } from './shell.ts';
import { steps } from './steps.ts';
import { themes } from './themes.ts';
import { today } from './today.ts';
import { warnings } from './warnings.ts';
import { words } from './words.ts';

export const fi = {
  ...backlog,
  ...backups,
  ...answers,
  ...calendar,
  ...capture,
  ...preparation,
  ...promiseStory,
  ...promises,
  ...checklistItems,
  ...checklistFindings,
  ...checklist,
  ...checklistScreen,
  ...cli,
  ...comments,
  ...days,
  ...errors,
  ...fetching,
  ...fetchingGuide,
  ...handover,
  ...importTexts,
  ...layers,
  ...media,
  ...menu,
  ...planning,
  ...post,
  ...record,
  ...report,
  ...reportFiles,
  ...reportWriting,
  ...reportFigures,
  ...reportMethod,
  ...reportSections,
  ...office,
  ...search,
  ...series,
  ...shell,
  ...steps,
  ...themes,
  ...today,
  ...warnings,
  ...erasure,
  ...erasurePapers,
  ...retention,
  ...openData,
  ...words,
};
