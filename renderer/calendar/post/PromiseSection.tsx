import { Link } from 'wouter';
import type { PromiseRow, PromiseTerms } from '../../../src/contract/promises.ts';
import { callsForPromise } from '../../../src/domain/promise.ts';
import { promisePath } from '../../app/routes.ts';
import { useTexts } from '../../app/texts.tsx';
import { dayText } from '../../app/when.ts';
import { useCommand, useLive } from '../../live/index.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import {
  type TermsDraft,
  TermsFields,
  draftOf,
  noTerms,
  termsOf,
} from '../../promises/TermsFields.tsx';
import { stateTones } from '../../promises/words.ts';
import { useSavedField } from './field.ts';
import styles from './Post.module.css';
import { Section } from './Section.tsx';
import type { PostWorld } from './world.ts';

/** What is promised with a post that asks; of a post that tells, which promise it closes. */
export function PromiseSection({ post, today }: PostWorld) {
  const texts = useTexts();
  const { t } = texts;
  const of = useLive('promise.ofPost', { postId: post.id }).data;
  if (of === undefined) return null;
  const { made, closes, planned, withoutReason } = of;
  const asks = callsForPromise(post.participationLevel);
  const begun = made.length > 0 || planned !== null || withoutReason !== null;
  if (!asks && !begun && closes === null) return null;
  const first = made[0];
  const summary =
    first !== undefined
      ? t(`word.promise.${first.state}`)
      : planned !== null
        ? t('promises.plannedFor', { day: dayText(texts, planned.dueOn, today) })
        : closes !== null
          ? t('promises.closesShort')
          : withoutReason !== null
            ? t('promises.withoutShort')
            : t('promises.notPlanned');
  return (
    <Section name="promise" title={t('post.section.promise')} summary={summary}>
      {closes !== null && (
        <div>
          <p className={styles['hint']}>{t('promises.closes')}</p>
          <Promise row={closes} today={today} />
        </div>
      )}
      {made.map((row) => (
        <Promise key={row.id} row={row} today={today} />
      ))}
      {made.length === 0 && withoutReason !== null && (
        <p className={styles['promise']}>
          <span className={styles['promiseName']}>{t('promises.without')}</span> {withoutReason}
        </p>
      )}
      {made.length === 0 && (planned !== null || (asks && withoutReason === null)) && (
        <Planned postId={post.id} planned={planned} />
      )}
    </Section>
  );
}

function Promise({ row, today }: { row: PromiseRow } & Pick<PostWorld, 'today'>) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <div className={styles['rows']}>
      <Link href={promisePath(row.id)}>{row.text}</Link>
      <div className={styles['tags']}>
        <Badge tone={stateTones[row.state]}>{t(`word.promise.${row.state}`)}</Badge>
        <span className={styles['hint']}>
          {t('today.promisedOn', { date: dayText(texts, row.dueOn, today) })}
        </span>
      </div>
    </div>
  );
}

/** Written beforehand; it becomes a promise when the post comes out. Saved as soon as it is whole. */
function Planned({ postId, planned }: { postId: string; planned: PromiseTerms | null }) {
  const { t } = useTexts();
  const plan = useCommand('promise.plan').run;
  const field = useSavedField<TermsDraft>({
    postId,
    field: 'promise',
    saved: draftOf(planned),
    save: async (draft) => {
      const terms = termsOf(draft);
      // Half a promise is kept as it was typed, and is not saved.
      return terms !== null && (await plan({ postId, terms })).done;
    },
    clean: (draft) => ({
      ...draft,
      text: draft.text.trim(),
      decidedBy: draft.decidedBy.trim(),
    }),
  });
  const half = termsOf(field.value) === null && field.value !== noTerms;
  return (
    <>
      <p className={styles['hint']}>{t(half ? 'promises.planHalf' : 'promises.planNote')}</p>
      <TermsFields
        value={field.value}
        onChange={(part) => field.change({ ...field.value, ...part })}
        onSettled={field.settle}
      />
      {planned !== null && (
        <div className={styles['flush']}>
          <Button small kind="quiet" onPress={() => void plan({ postId, terms: null })}>
            {t('promises.planRemove')}
          </Button>
        </div>
      )}
    </>
  );
}
