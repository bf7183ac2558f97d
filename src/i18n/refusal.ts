import type { RefusalData } from '../contract/errors.ts';
import { type TextKey, type Translate, hasText } from './translator.ts';

/** A refusal as a sentence with its remedy. Every code has one; what zod finds has its own words. */
export function refusalText(
  t: Translate,
  { code, params }: Pick<RefusalData, 'code' | 'params'>,
): string {
  const issue = `issue.${String(params['issue'])}`;
  const shown =
    code === 'call.invalid' && hasText(issue) ? { ...params, issue: text(t, issue, {}) } : params;
  return text(t, `error.${code}`, shown);
}

/** A text whose key is known only when the program runs. */
export function text(t: Translate, key: TextKey, params: Record<string, string | number>): string {
  return (t as (key: TextKey, params: Record<string, string | number>) => string)(key, params);
}
