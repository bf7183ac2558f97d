import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import type { Channel } from '../../../src/contract/office.ts';
import type { PostTemplate, TemplateContent } from '../../../src/contract/templates.ts';
import { placesFor } from '../../../src/domain/template-places.ts';
import type { LocalDate, LocalTime, Month } from '../../../src/domain/time.ts';
import { useDone } from '../../app/done.ts';
import { navigate } from '../../app/location.ts';
import { postPath } from '../../app/routes.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand, useLive } from '../../live/index.ts';
import { PurposeBadge } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { CheckboxGroup } from '../../parts/Choice.tsx';
import { DateField, TimeField } from '../../parts/Dates.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { EmptyState, Problem } from '../../parts/Page.tsx';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import { TemplateNames } from './TemplateNames.tsx';
import styles from './Templates.module.css';

type Props = {
  /** Where the new post goes, unless the user chooses another day. */
  on: LocalDate | null;
  /** In this month when no day is told: today, if it is in it. */
  month?: Month;
  onClose: () => void;
};

/** Begins a post from a template. */
export function PostTemplateDialog(props: Props) {
  const { t, language } = useTexts();
  const list = useLive('postTemplate.list', { language });
  const channels = useLive('channel.list', {});
  const today = useLive('today.get', {}).data?.date;
  if (!list.data || !channels.data || today === undefined) return null;
  const { templates } = list.data;
  const { on, month = today.slice(0, 7) } = props;
  const day = on ?? (today.startsWith(month) ? today : `${month}-01`);
  if (templates.length > 0) {
    return <Choose {...props} templates={templates} channels={channels.data} day={day} />;
  }
  return (
    <Dialog title={t('template.post.title')} onClose={props.onClose}>
      <EmptyState icon={CalendarPlus} title={t('template.none')}>
        {t('template.none.text')}
      </EmptyState>
    </Dialog>
  );
}

function Choose({
  templates,
  channels,
  day,
  onClose,
}: Props & {
  templates: readonly PostTemplate[];
  channels: readonly Channel[];
  day: LocalDate;
}) {
  const { t, language } = useTexts();
  const { tell } = useDone();
  const apply = useCommand('postTemplate.apply', { refusals: 'inline' });
  const [chosen, setChosen] = useState(templates[0]!);
  const [on, setOn] = useState<LocalDate | null>(day);
  /** Null: as the template has it. */
  const [at, setAt] = useState<{ time: LocalTime | null } | null>(null);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const { content } = chosen;
  const fitting = placesFor(content.texts, channels).map(({ channelId }) => channelId);
  const places = picked ?? fitting;
  const time = at === null ? content.at : at.time;

  async function add(): Promise<void> {
    const outcome = await apply.run({
      id: chosen.id,
      language,
      on,
      at: time,
      places: channels
        .filter(({ id }) => places.includes(id))
        .map(({ id, language }) => ({ channelId: id, language })),
    });
    if (!outcome.done) return;
    onClose();
    const before = location.hash.slice(1);
    void tell(t('template.post.added', { title: content.title }), () => navigate(before));
    navigate(postPath(outcome.output.id, on ?? day));
  }

  return (
    <Dialog
      title={t('template.post.title')}
      wide
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" isPending={apply.pending} onPress={() => void add()}>
            {t(on === null ? 'template.post.addIdea' : 'template.post.add')}
          </Button>
        </>
      }
    >
      <div className={styles['panes']}>
        <TemplateNames
          templates={templates}
          value={chosen.id}
          onChange={(id) => {
            setChosen(templates.find((one) => one.id === id) ?? chosen);
            setPicked(null);
            setAt(null);
          }}
        />
        <div className={styles['chosen']}>
          <Content content={content} />
          <div className={styles['pair']}>
            <DateField label={t('template.post.day')} value={on} onChange={setOn} />
            {on !== null && (
              <TimeField
                label={t('template.post.time')}
                value={time}
                onChange={(time) => setAt({ time })}
              />
            )}
          </div>
          {channels.length > 0 && (
            <CheckboxGroup
              label={t('template.post.channels')}
              row
              value={places}
              options={channels.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setPicked}
            />
          )}
          {apply.refusal && <Problem refusal={apply.refusal} />}
        </div>
      </div>
    </Dialog>
  );
}

/** What a template says, in the language of the program where it can. */
function Content({ content }: { content: TemplateContent }) {
  const { t, language } = useTexts();
  const { title, purpose, participationLevel, texts, notes, expertUnitId, checklist } = content;
  const unit = useLive('unit.list', {}).data?.find(({ id }) => id === expertUnitId);
  const shown = texts.find((text) => text.language === language) ?? texts[0];
  return (
    <>
      <p className={styles['title']}>{title}</p>
      <p className={styles['facts']}>
        {purpose && <PurposeBadge purpose={purpose} />}
        {participationLevel && t(`word.level.${participationLevel}`)}
      </p>
      {(unit ?? checklist) && (
        <p className={styles['facts']}>
          {unit && <ResidentLine text={t('template.expert', { unit: unit.name })} />}
          {checklist && (
            <span>
              {[
                `${t('checklist.title')}: ${t(`checklist.form.${checklist.form}`)}`,
                ...(checklist.notApplicable.length === 0
                  ? []
                  : [t('template.notApplicable', { count: checklist.notApplicable.length })]),
              ].join(', ')}
            </span>
          )}
        </p>
      )}
      {shown && shown.text !== '' && (
        <section
          className={styles['text']}
          aria-label={t('template.text')}
          // A region that scrolls must be reachable by the keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          lang={shown.language}
        >
          {shown.text}
        </section>
      )}
      {notes !== '' && <p className={styles['soft']}>{notes}</p>}
    </>
  );
}
