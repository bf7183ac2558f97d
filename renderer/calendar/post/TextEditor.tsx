import { hashtagsOf, lengthOf, titleLimit } from '../../../src/domain/post-length.ts';
import { publishText } from '../../../src/domain/publish-text.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand } from '../../live/index.ts';
import { classes } from '../../parts/classes.ts';
import { ExternalLink } from '../../parts/ExternalLink.tsx';
import { TextArea } from '../../parts/Field.tsx';
import { useScope } from '../series/scope.tsx';
import { AdaptMenus } from './AdaptMenus.tsx';
import { useSavedField } from './field.ts';
import { type PostText, placeName, placeOf } from './places.ts';
import styles from './Texts.module.css';
import { TextPreview } from './TextPreview.tsx';
import type { PostWorld } from './world.ts';

/** One text: written, counted as its platform counts it, and seen as its readers will. */
export function TextEditor({ world, one }: { world: PostWorld; one: PostText }) {
  const { t, f } = useTexts();
  const { post, channels } = world;
  const set = useCommand('variant.set').run;
  const { scope } = useScope();
  const { channelId, language } = one;
  const text = useSavedField<string>({
    postId: post.id,
    field: `text ${one.variantId}`,
    saved: one.text,
    save: async (value) =>
      (await set({ postId: post.id, channelId, language, text: value, scope })).done,
    clean: (typed) => typed.trimEnd(),
  });
  const place = placeOf(one, channels);
  const whole = publishText({ ...post, text: text.value }, one.platform);
  const name = placeName(t, one, world);

  return (
    <>
      {one.publishedAt !== null && (
        <p className={styles['published']}>
          {t('post.texts.outAt', { at: f.dateTime(one.publishedAt) })}{' '}
          {one.link !== null && <ExternalLink url={one.link} />}
        </p>
      )}
      <TextArea
        label={t('post.text', { place: name })}
        hideLabel
        value={text.value}
        onChange={text.change}
        onBlur={text.settle}
        rows={7}
        maxLength={20_000}
      />
      <Counts whole={whole} title={post.title} place={place} />
      <div className={styles['tools']}>
        <AdaptMenus
          world={world}
          one={{ ...one, text: text.value }}
          onTake={(taken) => text.choose(taken)}
        />
      </div>
      <TextPreview text={whole} place={place} name={one.name} />
    </>
  );
}

/** How much of the room is used, with what is added after the text. */
function Counts({
  whole,
  title,
  place,
}: {
  whole: string;
  title: string;
  place: ReturnType<typeof placeOf>;
}) {
  const { t, f } = useTexts();
  const { used, limit, over } = lengthOf(whole, place);
  const tags = hashtagsOf(whole, place.platform);
  const titleRoom = titleLimit(place.platform);
  const titleOver = titleRoom !== null && title.length > titleRoom;
  const tagsOver = tags !== null && tags.used > tags.limit;
  return (
    <div className={styles['counts']}>
      <span className={classes(over > 0 && styles['tooMuch'])}>
        {limit === null
          ? t('post.count', { count: used })
          : t('post.countOf', { used: f.number(used), limit: f.number(limit) })}
      </span>
      {tags !== null && tags.used > 0 && (
        <span className={classes(tagsOver && styles['tooMuch'])}>
          {t('post.tagsOf', { used: tags.used, limit: tags.limit })}
        </span>
      )}
      {titleRoom !== null && (
        <span className={classes(titleOver && styles['tooMuch'])}>
          {t('post.titleOf', { used: title.length, limit: titleRoom })}
        </span>
      )}
      <output className={styles['tooMuch']}>
        {over > 0
          ? t('post.tooLong')
          : tagsOver
            ? t('post.tooManyTags')
            : titleOver
              ? t('post.titleTooLong')
              : null}
      </output>
    </div>
  );
}
