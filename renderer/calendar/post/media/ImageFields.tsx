import type { PostMedia } from '../../../../src/contract/media.ts';
import type { Language } from '../../../../src/domain/words.ts';
import { useTexts } from '../../../app/texts.tsx';
import { useCommand } from '../../../live/index.ts';
import { Checkbox, RadioGroup } from '../../../parts/Choice.tsx';
import { TextArea } from '../../../parts/Field.tsx';
import { useSavedField } from '../field.ts';
import styles from './Media.module.css';

/** What a picture is to those who don't see it. */
export function ImageFields({
  postId,
  media,
  languages,
}: {
  postId: string;
  media: PostMedia;
  languages: readonly Language[];
}) {
  const { t } = useTexts();
  const update = useCommand('media.update');
  const { id: postMediaId, decorative, wordsInPicture } = media;
  return (
    <>
      {!decorative && (
        <div className={styles['alts']}>
          {languages.map((language, index) => (
            <Alt
              key={language}
              postId={postId}
              media={media}
              language={language}
              only={languages.length === 1}
              withNote={index === 0}
            />
          ))}
        </div>
      )}
      <div className={styles['questions']}>
        <Checkbox
          isSelected={decorative}
          onChange={(decorative) => void update.run({ postMediaId, decorative })}
          note={t('media.decorativeNote')}
        >
          {t('media.decorative')}
        </Checkbox>
        <RadioGroup
          label={t('media.words')}
          row
          options={[
            { value: 'no', label: t('media.words.no') },
            { value: 'yes', label: t('media.words.yes') },
          ]}
          value={wordsInPicture === null ? null : wordsInPicture ? 'yes' : 'no'}
          onChange={(said) => void update.run({ postMediaId, wordsInPicture: said === 'yes' })}
          {...(wordsInPicture === true ? { note: t('media.wordsNote') } : {})}
        />
      </div>
    </>
  );
}

function Alt({
  postId,
  media,
  language,
  only,
  withNote,
}: {
  postId: string;
  media: PostMedia;
  language: Language;
  only: boolean;
  withNote: boolean;
}) {
  const { t } = useTexts();
  const { run } = useCommand('media.setAlt');
  const field = useSavedField({
    postId,
    field: `alt ${media.id} ${language}`,
    saved: media.alts[language] ?? '',
    save: async (text) => (await run({ postMediaId: media.id, language, text })).done,
    clean: (text) => text.trim(),
  });
  return (
    <TextArea
      label={only ? t('media.alt') : t('media.altIn', { language: t(`word.language.${language}`) })}
      rows={2}
      maxLength={2000}
      {...(withNote ? { note: t('media.altNote') } : {})}
      value={field.value}
      onChange={field.change}
      onBlur={field.settle}
    />
  );
}
