import { Link } from 'wouter';
import type { DueThing, HouseRules, StandInCopy } from '../../src/contract/handover.ts';
import { houseRuleTopics } from '../../src/domain/handover.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { LinkButton } from '../parts/Button.tsx';
import { Answered, Card } from '../parts/Page.tsx';
import { ResidentLine } from '../parts/ResidentText.tsx';
import { Table, type TableColumn } from '../parts/Table.tsx';
import styles from './Handover.module.css';

/** In a stand-in's copy, before all else: what is owed, the house rules and the deadlines. */
export function HandoverPage() {
  const handover = useLive('handover.get', {});
  if (handover.at !== 'answered' || handover.data.copy === null) return null;
  return <CopyPage copy={handover.data.copy} houseRules={handover.data.houseRules} />;
}

function CopyPage({ copy, houseRules }: { copy: StandInCopy; houseRules: HouseRules }) {
  const { t, f } = useTexts();
  const office = useLive('office.get', {});
  const owed = useLive('handover.owed', {});
  const at = f.dateTime(copy.madeAt);
  const lead =
    copy.untilOn === null
      ? t('handover.pageLead', { at })
      : t('handover.pageLeadUntil', { at, until: f.date(copy.untilOn) });
  const rules = houseRuleTopics.filter((topic) => houseRules[topic] !== '');
  return (
    <>
      <Card title={t('handover.pageTitle', { office: office.data?.name ?? '' })} note={lead}>
        <div>
          <LinkButton to="/office/standIn">{t('handover.sendTitle')}</LinkButton>
        </div>
      </Card>
      <Card title={t('handover.owedTitle')}>
        <Answered live={owed}>
          {(things) =>
            things.length === 0 ? <p>{t('handover.owedNone')}</p> : <OwedTable things={things} />
          }
        </Answered>
      </Card>
      <Card title={t('handover.rulesTitle')}>
        {rules.length === 0 ? (
          <p className={styles['soft']}>{t('handover.rulesNone')}</p>
        ) : (
          <div className={styles['rules']}>
            {rules.map((topic) => (
              <section key={topic} className={styles['rule']}>
                <h3>{t(`handover.rule.${topic}`)}</h3>
                <p>{houseRules[topic]}</p>
              </section>
            ))}
          </div>
        )}
      </Card>
    </>
  );
}

const pathOf: Record<DueThing['kind'], (id: string, day: string | null) => string> = {
  answer: (id) => `/comments/${id}`,
  information: (id) => `/comments/${id}`,
  expert: (id) => `/comments/${id}`,
  promise: (id) => `/promises/${id}`,
  post: (id, day) => (day === null ? '/calendar' : `/calendar/month/${day.slice(0, 7)}/${id}`),
};

function OwedTable({ things }: { things: readonly DueThing[] }) {
  const { t } = useTexts();
  return (
    <Table
      label={t('handover.owedTable')}
      rows={things}
      rowKey={({ kind, id }) => `${kind} ${id}`}
      columns={useColumns()}
    />
  );
}

function useColumns(): TableColumn<DueThing>[] {
  const { t, f } = useTexts();
  return [
    {
      key: 'what',
      title: t('handover.owed.what'),
      cell: ({ kind, id, title, dueOn }) => (
        <>
          <div className={styles['soft']}>{t(`handover.owed.${kind}`)}</div>
          <Link href={pathOf[kind](id, dueOn)}>
            <ResidentLine text={title} />
          </Link>
        </>
      ),
    },
    {
      key: 'whom',
      title: t('handover.owed.whom'),
      cell: ({ kind, place }) => (
        <>
          {kind === 'expert' ? place : t('handover.owed.residents')}
          {kind !== 'expert' && place !== null && <div className={styles['soft']}>{place}</div>}
        </>
      ),
    },
    {
      key: 'when',
      title: t('handover.owed.when'),
      cell: ({ dueOn, overdue }) => (
        <>
          {dueOn === null ? t('handover.owed.noDay') : f.date(dueOn)}
          {overdue && <div className={styles['late']}>{t('handover.owed.late')}</div>}
        </>
      ),
    },
  ];
}
