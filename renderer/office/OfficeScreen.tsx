import { Link, useLocation } from 'wouter';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Answered, Page, PageHeader } from '../parts/Page.tsx';
import { Backups } from './backups/Backups.tsx';
import { AnswerBank } from './AnswerBank.tsx';
import { Basics } from './Basics.tsx';
import { CalendarOut } from './CalendarOut.tsx';
import { Channels } from './Channels.tsx';
import { Checklists } from './checklists/Checklists.tsx';
import { Closures } from './Closures.tsx';
import { Fetching } from './fetching/Fetching.tsx';
import { FileSection } from './FileSection.tsx';
import { StandInSection } from '../handover/StandInSection.tsx';
import { Hours } from './Hours.tsx';
import { Imports } from './Imports.tsx';
import { Layers } from './Layers.tsx';
import { Modes } from './Modes.tsx';
import { Moderation } from './Moderation.tsx';
import styles from './Office.module.css';
import { PlanTemplates } from './PlanTemplates.tsx';
import { PrivacyView } from './privacy/PrivacyView.tsx';
import { Reminders } from './Reminders.tsx';
import { Targets } from './Targets.tsx';
import { Themes } from './Themes.tsx';
import { Units } from './Units.tsx';

const sections = [
  'basics',
  'channels',
  'fetching',
  'units',
  'calendar',
  'answers',
  'themes',
  'templates',
  'checklists',
  'moderation',
  'privacy',
  'imports',
  'standIn',
  'backups',
  'file',
] as const;
type Section = (typeof sections)[number];

export function OfficeScreen() {
  const { t } = useTexts();
  const [path] = useLocation();
  const section = sections.find((known) => known === path.split('/')[2]) ?? 'basics';
  return (
    <Page narrow>
      <PageHeader title={t('screen.office')} />
      <nav className={styles['sections']} aria-label={t('office.sections')}>
        {sections.map((one) => (
          <Link
            key={one}
            href={`/office/${one}`}
            className={styles['section']}
            {...(one === section ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`office.${one}`)}
          </Link>
        ))}
      </nav>
      <SectionView section={section} />
    </Page>
  );
}

function SectionView({ section }: { section: Section }) {
  switch (section) {
    case 'basics':
      return <BasicsView />;
    case 'channels':
      return <Channels />;
    case 'fetching':
      return <Fetching />;
    case 'units':
      return <Units />;
    case 'calendar':
      return <CalendarView />;
    case 'moderation':
      return <Moderation />;
    case 'answers':
      return <AnswerBank />;
    case 'templates':
      return <PlanTemplates />;
    case 'checklists':
      return <Checklists />;
    case 'themes':
      return <Themes />;
    case 'privacy':
      return <PrivacyView />;
    case 'imports':
      return <Imports />;
    case 'standIn':
      return <StandInSection />;
    case 'backups':
      return <Backups />;
    case 'file':
      return <FileSection />;
  }
}

function CalendarView() {
  return (
    <>
      <Layers />
      <Modes />
      <CalendarOut />
    </>
  );
}

/** Each part keeps its own draft. When what is saved changes (undone, say), the draft starts from it anew. */
function BasicsView() {
  const office = useLive('office.get', {});
  return (
    <Answered live={office}>
      {(saved) => (
        <>
          <Basics key={`${saved.name} ${saved.regime}`} office={saved} />
          <Hours key={JSON.stringify(saved.hours)} office={saved} />
          <Targets key={`${saved.targetDays}/${saved.alarmDays}`} office={saved} />
          <Closures closures={saved.closures} />
          <Reminders />
        </>
      )}
    </Answered>
  );
}
