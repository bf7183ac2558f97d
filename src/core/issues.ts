import type { z } from 'zod';
import type { ErrorParams } from '../contract/errors.ts';

/** The first thing wrong with an input: where it is, and zod's code for it (texts are i18n's). */
export function firstIssue(error: z.ZodError): ErrorParams {
  const issue = error.issues[0];
  if (!issue) return { path: '', issue: 'custom' };
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return { path: issue.keys.join(', '), issue: issue.code };
  return { path, issue: issue.code === 'custom' ? issue.message : issue.code };
}
