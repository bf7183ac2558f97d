import type { Translate } from './index.ts';

/** A post's name; a post that came from a platform's export may have none. */
export function postTitle(t: Translate, { title }: { title: string }): string {
  return title === '' ? t('calendar.untitled') : title;
}
