import { CircleCheck } from 'lucide-react';
import { useTexts } from '../../app/texts.tsx';
import { useDone } from '../../app/done.ts';
import { useCommand } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { DateField } from '../../parts/Dates.tsx';
import styles from './Post.module.css';
import { Section } from './Section.tsx';
import { type PostWorld, usePostField, wholeYear } from './world.ts';

/** Until when the post is true, and what is to be done after that. */
export function Validity({ post, today }: PostWorld) {
  const { t, f } = useTexts();
  const { done } = useDone();
  const handle = useCommand('post.handleExpiry').run;
  const expires = usePostField(post, 'expiresOn', wholeYear);
  const { expiresOn, expiryHandledOn } = post;
  const isPast = expiresOn !== null && expiresOn < today;
  const isOut = post.publishedAt !== null || post.status === 'published';
  return (
    <Section
      name="valid"
      title={t('post.section.valid')}
      summary={expiresOn === null ? '' : t('post.until', { day: f.localDate(expiresOn) })}
    >
      <DateField
        label={t('post.expiresOn')}
        value={expires.value}
        onChange={expires.change}
        onSettled={expires.settle}
        note={t('post.expiresNote')}
      />
      {expiryHandledOn !== null && (
        <p className={styles['done']}>
          <CircleCheck size={16} aria-hidden="true" />
          {t('post.expiryHandled', { day: f.localDate(expiryHandledOn) })}
        </p>
      )}
      {isPast && isOut && expiryHandledOn === null && (
        <div className={styles['warning']}>
          <p>{t('post.expired')}</p>
          <Button
            small
            onPress={() => void done(handle({ id: post.id }), () => t('post.expiry.done'))}
          >
            {t('post.expiry.handle')}
          </Button>
        </div>
      )}
    </Section>
  );
}
