import { CalendarPlus, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { MonthTemplate, PlannedTurn } from '../../../src/contract/templates.ts';
import { type Month, addMonths, atLocal } from '../../../src/domain/time.ts';
import { ruleText } from '../../../src/i18n/month-rules.ts';
import { useDone } from '../../app/done.ts';
import { navigate } from '../../app/location.ts';
import { calendarPath } from '../../app/routes.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand, useLive } from '../../live/index.ts';
import { Badge, PurposeBadge } from '../../parts/Badge.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Answered, EmptyState, Problem } from '../../parts/Page.tsx';
import { TemplateNames } from './TemplateNames.tsx';
import styles from './Templates.module.css';

/** Plans a month from a template: its posts on the days that their rules mean, each of which can be left out. */
export function MonthTemplateDialog({ month, onClose }: { month: Month; onClose: () => void }) {
  const { t, language } = useTexts();
  const list = useLive('monthTemplate.list', { language });
  if (!list.data) return null;
  const { templates } = list.data;
  if (templates.length > 0) {
    return <Choose templates={templates} startMonth={month} onClose={onClose} />;
  }
  return (
    <Dialog title={t('template.month.title')} onClose={onClose}>
      <EmptyState icon={CalendarPlus} title={t('template.none')}>
        {t('template.month.none')}
      </EmptyState>
    </Dialog>
  );
}

function Choose({
  templates,
  startMonth,
  onClose,
}: {
  templates: readonly MonthTemplate[];
  startMonth: Month;
  onClose: () => void;
}) {
  const { t, f, language } = useTexts();
  const [chosen, setChosen] = useState(templates[0]!.id);
  const [month, setMonth] = useState(startMonth);
  const turns = useLive('monthTemplate.preview', { id: chosen, language, month });
  const { tell } = useDone();
  const apply = useCommand('monthTemplate.apply', { refusals: 'inline' });
  /** What the user has chosen otherwise than it is by itself. */
  const [flipped, setFlipped] = useState<ReadonlySet<number>>(new Set());
  const isChosen = ({ index, there }: PlannedTurn) => !there !== flipped.has(index);
  const indexes = (turns.data ?? []).filter(isChosen).map(({ index }) => index);

  function change(to: { chosen?: string; month?: Month }): void {
    if (to.chosen !== undefined) setChosen(to.chosen);
    if (to.month !== undefined) setMonth(to.month);
    setFlipped(new Set());
  }

  function flip(index: number): void {
    const next = new Set(flipped);
    if (!next.delete(index)) next.add(index);
    setFlipped(next);
  }

  async function add(): Promise<void> {
    const { done } = await apply.run({ id: chosen, language, month, indexes });
    if (!done) return;
    onClose();
    void tell(t('template.month.added', { count: indexes.length, month: f.month(month) }));
    navigate(calendarPath('month', `${month}-01`));
  }

  return (
    <Dialog
      title={t('template.month.title')}
      wide
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={indexes.length === 0}
            isPending={apply.pending}
            onPress={() => void add()}
          >
            {t('template.month.add', { count: indexes.length })}
          </Button>
        </>
      }
    >
      <div className={styles['panes']}>
        <TemplateNames
          templates={templates}
          value={chosen}
          onChange={(id) => change({ chosen: id })}
        />
        <div className={styles['chosen']}>
          <div className={styles['month']}>
            <IconButton
              label={t('calendar.previous.month')}
              onPress={() => change({ month: addMonths(month, -1) })}
            >
              <ChevronLeft size={18} aria-hidden="true" />
            </IconButton>
            <strong aria-live="polite">{f.month(month)}</strong>
            <IconButton
              label={t('calendar.next.month')}
              onPress={() => change({ month: addMonths(month, 1) })}
            >
              <ChevronRight size={18} aria-hidden="true" />
            </IconButton>
          </div>
          <Answered live={turns}>
            {(list) => (
              <ul className={styles['turns']}>
                {list.map((turn) => (
                  <li key={turn.index}>
                    <Turn
                      turn={turn}
                      isSelected={isChosen(turn)}
                      onChange={() => flip(turn.index)}
                    />
                  </li>
                ))}
              </ul>
            )}
          </Answered>
          {apply.refusal && <Problem refusal={apply.refusal} />}
        </div>
      </div>
    </Dialog>
  );
}

function Turn({
  turn: { title, purpose, rule, on, at, closed, there },
  isSelected,
  onChange,
}: {
  turn: PlannedTurn;
  isSelected: boolean;
  onChange: () => void;
}) {
  const { t, f } = useTexts();
  const day = f.shortDay(on);
  return (
    <Checkbox isSelected={isSelected} onChange={onChange}>
      <span className={styles['turn']}>
        <span className={styles['turnTitle']}>
          <strong>{at === null ? day : `${day} ${f.time(atLocal(on, at))}`}</strong>
          {title}
          {purpose && <PurposeBadge purpose={purpose} />}
          {closed && <Badge tone="warn">{t('template.month.closed')}</Badge>}
          {there && <Badge>{t('template.month.there')}</Badge>}
        </span>
        <span className={styles['soft']}>{ruleText(t, f, rule)}</span>
      </span>
    </Checkbox>
  );
}
