import { CalendarPlus, ChevronLeft, ChevronRight, Upload } from 'lucide-react';
import { useLocation } from 'wouter';
import { addMonths } from '../../src/domain/time.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { navigate } from '../app/location.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Answered, Card, EmptyState, Page, PageHeader } from '../parts/Page.tsx';
import styles from './Calendar.module.css';
import { MonthPosts } from './MonthPosts.tsx';

/** The month's posts and what each is for. The calendar itself is not built yet, and says so. */
export function CalendarScreen() {
  const { t, f } = useTexts();
  const [path] = useLocation();
  const today = useLive('today.get', {});
  const asked = path.split('/')[2];
  const month = asked !== undefined && /^\d{4}-\d{2}$/.test(asked) ? asked : null;
  const shown = month ?? today.data?.date.slice(0, 7);
  if (shown === undefined) return null;
  const go = (by: number) => navigate(`/calendar/${addMonths(shown, by)}`);
  return (
    <Page>
      <PageHeader title={t('screen.calendar')}>
        <IconButton label={t('calendar.previous')} onPress={() => go(-1)}>
          <ChevronLeft size={20} aria-hidden="true" />
        </IconButton>
        <h2 className={styles['month']} aria-live="polite">
          {f.month(shown)}
        </h2>
        <IconButton label={t('calendar.next')} onPress={() => go(1)}>
          <ChevronRight size={20} aria-hidden="true" />
        </IconButton>
      </PageHeader>
      <Month key={shown} month={shown} />
      <div className={styles['coming']}>
        <Card title={t('calendar.comingTitle')}>
          <p className={styles['comingText']}>{t('calendar.coming')}</p>
        </Card>
      </div>
    </Page>
  );
}

function Month({ month }: { month: string }) {
  const { t } = useTexts();
  const { show } = useDialogs();
  const posts = useLive('post.list', { month });
  return (
    <Answered live={posts}>
      {(rows) =>
        rows.length > 0 ? (
          <MonthPosts posts={rows} />
        ) : (
          <EmptyState
            icon={CalendarPlus}
            title={t('calendar.emptyTitle')}
            action={
              <Button
                kind="primary"
                icon={<Upload size={17} aria-hidden="true" />}
                onPress={() => show({ kind: 'import' })}
              >
                {t('action.import')}
              </Button>
            }
          >
            {t('calendar.empty')}
          </EmptyState>
        )
      }
    </Answered>
  );
}
