import { Repeat } from 'lucide-react';
import type { Post } from '../../../src/contract/posts.ts';
import { scopes } from '../../../src/domain/series.ts';
import { ruleText } from '../../../src/i18n/rules.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useTexts } from '../../app/texts.tsx';
import { useCommand, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Segments } from '../../parts/Choice.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import { type Series, firstDay, turnsAfter } from './draft.ts';
import { useScope } from './scope.tsx';
import styles from './SeriesPart.module.css';

/**
 * A post's series in its pane: the rule, the post's number, and whom the changes made in the pane are meant
 * for. A post of none can be repeated from here once it has a day.
 */
export function SeriesPart({ post }: { post: Post }) {
  const { t } = useTexts();
  const { show } = useDialogs();
  const { seriesId } = post;
  const series = useLive('series.get', { id: seriesId ?? post.id }, { ask: seriesId !== null });
  if (seriesId === null) {
    if (firstDay(post) === null) return null;
    return (
      <Button
        kind="quiet"
        small
        icon={<Repeat size={16} aria-hidden="true" />}
        onPress={() => show({ kind: 'repeat', postId: post.id })}
      >
        {t('series.repeatMore')}
      </Button>
    );
  }
  return series.data ? <InSeries post={post} series={series.data} /> : null;
}

function InSeries({ post, series }: { post: Post; series: Series }) {
  const { t, f } = useTexts();
  const { show } = useDialogs();
  const { scope, setScope } = useScope();
  const remove = useCommand('post.remove');
  const own = series.turns.findIndex(({ postId }) => postId === post.id);
  const turn = series.turns[own];
  const last = series.turns.at(-1);
  if (!turn || !last) return null;
  const later = turnsAfter(series, turn.on);

  async function endHere(): Promise<void> {
    const { done } = await remove.run({ ids: [later[0]!.postId], scope: 'following' });
    if (!done) return;
    setScope('one');
    showToast({ kind: 'done', text: t('series.endedHere', { count: later.length }) });
  }

  return (
    <section className={styles['part']} aria-label={t('series.part')}>
      <p className={styles['rule']}>
        <Repeat size={16} aria-hidden="true" />
        <span>
          {ruleText(t, f, series.rule)}
          <span className={styles['number']}>
            {t('series.partOf', {
              number: own + 1,
              count: series.turns.length,
              last: f.fullDay(last.plannedOn ?? last.on),
            })}
          </span>
        </span>
      </p>
      {later.length > 0 && (
        <div className={styles['scope']}>
          <span>{t('series.scope')}</span>
          <Segments
            label={t('series.scope')}
            options={scopes.map((value) => ({ value, label: t(`series.scope.${value}`) }))}
            value={scope}
            onChange={setScope}
          />
          {scope === 'following' && <p className={styles['note']}>{t('series.scopeNote')}</p>}
        </div>
      )}
      <div className={styles['actions']}>
        <Button small onPress={() => show({ kind: 'repeat', postId: post.id })}>
          {t(later.length > 0 ? 'series.changeRule' : 'series.continueMore')}
        </Button>
        {later.length > 0 && (
          <Button small kind="quiet" onPress={() => void endHere()}>
            {t('series.endHere')}
          </Button>
        )}
      </div>
    </section>
  );
}
