import { formDrafts } from '../app/form-draft.ts';

/** What is typed into the forms of promises; a form's key is the promise's id and what is asked. */
export const useFormDraft = formDrafts('vuoro.promise.drafts');
