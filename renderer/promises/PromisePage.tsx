import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';
import type { Promised } from '../../src/contract/promises.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { navigate } from '../app/location.ts';
import { isTextField } from '../app/shortcuts.ts';
import { useTexts } from '../app/texts.tsx';
import { useWindowKeys } from '../app/window-keys.ts';
import { useLive } from '../live/index.ts';
import { Answered, Page } from '../parts/Page.tsx';
import { DecisionCard } from './DecisionCard.tsx';
import { DueCard } from './DueCard.tsx';
import { classes } from '../parts/classes.ts';
import { Milestones } from './Milestones.tsx';
import { Progress } from './Progress.tsx';
import { PromiseHead } from './PromiseHead.tsx';
import styles from './Promises.module.css';
import { Source } from './Source.tsx';
import { Story } from './Story.tsx';
import { ToldCard } from './ToldCard.tsx';

/** What every part of the page knows. */
export type PromiseWorld = {
  promise: Promised;
  today: LocalDate;
  /** Broken or withdrawn: nothing of it changes until it is in force again. */
  ended: boolean;
};

/** One promise: how far it is, what is to be done next, and its story. Escape goes back to the list. */
export function PromisePage({ id, today }: { id: string; today: LocalDate }) {
  const { t } = useTexts();
  const live = useLive('promise.get', { id });
  useWindowKeys((event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isTextField(event.target)) return;
    event.preventDefault();
    navigate('/promises');
  });
  return (
    <Page>
      <Link href="/promises" className={styles['back']}>
        <ArrowLeft size={16} aria-hidden="true" />
        {t('screen.promises')}
      </Link>
      <Answered live={live}>
        {(promise) => (
          <Parts
            promise={promise}
            today={today}
            ended={promise.state === 'broken' || promise.state === 'withdrawn'}
          />
        )}
      </Answered>
    </Page>
  );
}

function Parts(world: PromiseWorld) {
  return (
    <>
      <PromiseHead {...world} />
      <Progress {...world} />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <DecisionCard {...world} />
          <ToldCard {...world} />
        </div>
        <div className={classes(styles['column'], styles['aside'])}>
          <DueCard {...world} />
          <Source {...world} />
          <Milestones {...world} />
        </div>
        <div className={styles['column']}>
          <Story promise={world.promise} />
        </div>
      </div>
    </>
  );
}
