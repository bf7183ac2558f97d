import type { RefusalData } from '../contract/errors.ts';
import { type TextKey, type Translate, hasText } from './translator.ts';

/** A refusal as a sentence with its remedy. Every code has one; what zod finds has its own words. */
export function refusalText(
  t: Translate,
  { code, params }: Pick<RefusalData, 'code' | 'params'>,
): string {
  const shown = { ...params };
  const issue = `issue.${String(params['issue'])}`;
  if (code === 'call.invalid' && hasText(issue)) shown['issue'] = text(t, issue, {});
  const language = `word.language.${String(params['language'])}`;
  if (hasText(language)) shown['language'] = text(t, language, {});
  return text(t, `error.${code}`, shown);
}

/** A text whose key is known only when the program runs. */
export function text(t: Translate, key: TextKey, params: Record<string, string | number>): string {
  return (t as (key: TextKey, params: Record<string, string | number>) => string)(key, params);
}
