import type { PostWarning } from '../domain/post-warnings.ts';
import { localDate } from '../domain/time.ts';
import type { Formats } from './format.ts';
import type { Translate } from './index.ts';
import { postTitle } from './post-title.ts';

type Told = {
  what: string;
  /** What to do about it. */
  todo: string;
};

/** What speaks against a post in plain words. Titles and names in it may be anybody's. */
export function warningText(t: Translate, f: Formats, warning: PostWarning): Told {
  switch (warning.code) {
    case 'nobodyInOffice': {
      const { closesAt, opensAt } = warning;
      const day = f.shortDay(localDate(opensAt));
      const opens = t('today.at', { day, time: f.time(opensAt) });
      return {
        what:
          closesAt === null
            ? t('warning.nobodyInOffice', { opens })
            : t('warning.closingSoon', { closes: f.clock(closesAt), opens }),
        todo: t('warning.nobodyInOffice.do'),
      };
    }
    case 'sameHour': {
      const { channels, at } = warning;
      const title = postTitle(t, warning);
      return {
        what: t('warning.sameHour', { title, channels: f.list(channels), at: f.clock(at) }),
        todo: t('warning.sameHour.do'),
      };
    }
    case 'sameText':
      return {
        what: t('warning.sameText', { title: postTitle(t, warning), day: f.shortDay(warning.on) }),
        todo: t('warning.sameText.do'),
      };
    case 'mode': {
      const { kind, name, from, to } = warning;
      return {
        what: t(`warning.mode.${kind}`, { name, days: f.days(from, to) }),
        todo: t(`warning.mode.${kind}.do`),
      };
    }
    case 'insecureLink':
      return {
        what: t('warning.insecureLink', { url: warning.url }),
        todo: t('warning.insecureLink.do'),
      };
    case 'altMissing': {
      const { count } = warning;
      return {
        what: t('warning.altMissing', { count, languages: languagesText(t, f, warning) }),
        todo: t('warning.altMissing.do'),
      };
    }
    case 'pictureTextMissing':
      return {
        what: t('warning.pictureTextMissing', { languages: languagesText(t, f, warning) }),
        todo: t('warning.pictureTextMissing.do'),
      };
    case 'captionsMissing': {
      const { count, recording } = warning;
      return recording
        ? {
            what: t('warning.recordingCaptions', { count }),
            todo: t('warning.recordingCaptions.do'),
          }
        : { what: t('warning.captionsMissing', { count }), todo: t('warning.captionsMissing.do') };
    }
    case 'languageMissing': {
      const { language, platforms } = warning;
      const list = f.list(platforms.map((platform) => t(`word.platform.${platform}`)));
      return {
        what: t(`warning.languageMissing.${language}`, { list }),
        todo: t('warning.languageMissing.do'),
      };
    }
    case 'tooLong': {
      const { channel, over, limit } = warning;
      const language = t(`word.language.${warning.language}`);
      return {
        what: t('warning.tooLong', { count: over, channel, language }),
        todo: t('warning.tooLong.do', { limit: f.number(limit) }),
      };
    }
  }
}

function languagesText(
  t: Translate,
  f: Formats,
  { languages }: Extract<PostWarning, { code: 'altMissing' | 'pictureTextMissing' }>,
): string {
  return f.list(languages.map((language) => t(`word.language.${language}`)));
}
