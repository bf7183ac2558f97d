import type { Heard } from '../../src/contract/preparation.ts';
import { head } from '../../src/domain/signs.ts';
import { ownWordsLimit } from '../../src/domain/summary.ts';
import type { Formats } from '../../src/i18n/format.ts';
import type { Translate } from '../../src/i18n/index.ts';

/** More posts than these are not named in a sentence. */
const most = 2;

/** What a summary is about, to begin from: the theme, and what residents were asked or where they wrote. */
export function aboutText(t: Translate, f: Formats, theme: string, { posts }: Heard): string {
  const asking = posts.filter(({ asks }) => asks);
  const named = (asking.length > 0 ? asking : posts)
    .slice(0, most)
    .map(({ title }) => t('preparation.page.post', { title }));
  const sentences = [
    ...(theme === '' ? [] : [t('preparation.about', { theme })]),
    ...(named.length === 0
      ? []
      : [
          t(asking.length > 0 ? 'preparation.aboutAsked' : 'preparation.aboutPosts', {
            posts: f.list(named),
          }),
        ]),
  ];
  return head(sentences.join(' '), ownWordsLimit);
}
