import { Inbox, Leaf, Upload } from 'lucide-react';
import type { Today } from '../../src/contract/today.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Button, LinkButton } from '../parts/Button.tsx';
import { Answered, EmptyState, Page, PageHeader } from '../parts/Page.tsx';
import { HandoverPage } from '../handover/HandoverPage.tsx';
import { BackupNotice } from './BackupNotice.tsx';
import { EndingSeriesList } from './EndingSeries.tsx';
import {
  CaptionsLine,
  ExpertLine,
  GapLine,
  PromiseLine,
  ReviewLine,
  ThreadLine,
} from './lines.tsx';
import { ExpiredLine, PostLine } from './post-lines.tsx';
import { FetchNotice } from './FetchNotice.tsx';
import { RetentionNote } from './RetentionNote.tsx';
import { Section } from './Section.tsx';
import styles from './Today.module.css';

/** What the office owes, and nothing else. Empty when nothing is owed. */
export function TodayScreen() {
  const { t } = useTexts();
  const today = useLive('today.get', {});
  return (
    <Page narrow>
      <HandoverPage />
      <Answered live={today}>
        {(data) => (
          <>
            <PageHeader title={t('screen.today')} lead={<Summary today={data} />} />
            <Owed today={data} />
            <BackupNotice />
            <FetchNotice />
            <RetentionNote today={data.date} />
          </>
        )}
      </Answered>
    </Page>
  );
}

/** The day and its two numbers in a sentence. */
function Summary({ today: { date, totals } }: { today: Today }) {
  const { t, f } = useTexts();
  const sentences = [
    `${capital(f.longDay(date))}.`,
    totals.overdue > 0 && t('today.summaryOverdue', { count: totals.overdue }),
    totals.dueToday > 0 && t('today.summaryDue', { count: totals.dueToday }),
  ].filter(Boolean);
  return sentences.join(' ');
}

function Owed({ today }: { today: Today }) {
  const { t } = useTexts();
  const { overdue, dueToday, experts, promises, captions, gaps, reviews, totals, unclassed, date } =
    today;
  const { posts, missed, due, expired } = today;
  const owed =
    overdue.length +
    dueToday.length +
    experts.length +
    promises.length +
    captions.length +
    gaps.length +
    reviews.length +
    due.length +
    expired.length +
    unclassed;
  return (
    <div className={styles['sections']}>
      {owed === 0 && <NothingOwed />}
      <Section
        title={t('today.overdue')}
        note={t('today.overdueNote')}
        rows={overdue}
        total={totals.overdue}
        urgent
        restTo="/comments?overdue=1"
      >
        {(row) => <ThreadLine key={row.id} row={row} today={date} overdue />}
      </Section>
      <Section
        title={t('today.due')}
        rows={dueToday}
        total={totals.dueToday}
        restTo="/comments?turn=ours"
      >
        {(row) => <ThreadLine key={row.id} row={row} today={date} />}
      </Section>
      {unclassed > 0 && <Unclassed count={unclassed} />}
      <Section
        title={t('today.experts')}
        note={t('today.expertsNote')}
        rows={experts}
        total={totals.experts}
        restTo="/comments?turn=expert"
      >
        {(row) => <ExpertLine key={row.id} row={row} today={date} />}
      </Section>
      <Section title={t('today.promises')} rows={promises} total={promises.length}>
        {(row) => <PromiseLine key={row.id} row={row} today={date} />}
      </Section>
      <Section
        title={t('media.owed')}
        note={t('media.owedNote')}
        rows={captions}
        total={captions.length}
      >
        {(row) => <CaptionsLine key={row.postMediaId} row={row} today={date} />}
      </Section>
      <Section
        title={t('checklist.today')}
        note={t('checklist.todayNote')}
        rows={gaps}
        total={gaps.length}
      >
        {(row) => <GapLine key={row.postId} row={row} today={date} />}
      </Section>
      <Section
        title={t('today.reviews')}
        note={t('today.reviewsNote')}
        rows={reviews}
        total={reviews.length}
      >
        {(row) => <ReviewLine key={row.id} row={row} today={date} />}
      </Section>
      <Section
        title={t('today.missed')}
        note={t('today.missedNote')}
        rows={missed}
        total={missed.length}
      >
        {(row) => <PostLine key={row.id} row={row} today={date} due />}
      </Section>
      <Section title={t('today.posts')} rows={posts} total={posts.length}>
        {(row) => <PostLine key={row.id} row={row} today={date} due={due.includes(row.id)} />}
      </Section>
      <Section
        title={t('today.expired')}
        note={t('today.expiredNote')}
        rows={expired}
        total={expired.length}
      >
        {(row) => <ExpiredLine key={row.id} row={row} today={date} />}
      </Section>
      <EndingSeriesList rows={today.endingSeries} today={date} />
    </div>
  );
}

function Unclassed({ count }: { count: number }) {
  const { t } = useTexts();
  return (
    <div className={styles['unclassed']}>
      <div>
        <p className={styles['strong']}>{t('today.unclassed', { count })}</p>
        <p className={styles['soft']}>{t('today.unclassedNote')}</p>
      </div>
      <LinkButton to="/comments?class=unclassed">{t('today.classify')}</LinkButton>
    </div>
  );
}

/** A new office has nothing because nothing has come in yet; any other has done its work. */
function NothingOwed() {
  const { t } = useTexts();
  const { show } = useDialogs();
  const counts = useLive('thread.counts', {});
  if (!counts.data) return null;
  const any = Object.values(counts.data.byTurn).some((count) => count > 0);
  if (any) {
    return (
      <EmptyState icon={Leaf} title={t('today.nothingTitle')}>
        {t('today.nothing')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Inbox}
      title={t('today.firstTitle')}
      action={
        <div className={styles['actions']}>
          <Button
            kind="primary"
            icon={<Upload size={17} aria-hidden="true" />}
            onPress={() => show({ kind: 'import' })}
          >
            {t('action.import')}
          </Button>
          <Button onPress={() => show({ kind: 'addComment' })}>{t('action.addComment')}</Button>
        </div>
      }
    >
      {t('today.first')}
    </EmptyState>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
