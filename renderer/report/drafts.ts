import { formDrafts } from '../app/form-draft.ts';

/** What is being written into reports; a draft's key is its period, language and place. */
export const useFormDraft = formDrafts('vuoro.report.drafts');
