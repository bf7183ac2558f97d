import { Pencil } from 'lucide-react';
import { memo, useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Output } from '../../src/contract/index.ts';
import { purposeParts } from '../../src/domain/words.ts';
import { allPurposes } from '../../src/domain/purposes.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { NumberField } from '../parts/Field.tsx';
import menuStyles from '../parts/Menu.module.css';
import { SmallIcon } from './Icons.tsx';
import styles from './Meter.module.css';
import { purposeWord, shareText } from './words.ts';

type Counts = Output<'post.meter'>['month'];

/** Whether the month only announces or also asks: its posts by purpose, beside last month and the office's aim. */
export const Meter = memo(function Meter({ month }: { month: string }) {
  const texts = useTexts();
  const { t, f } = texts;
  const live = useLive('post.meter', { month }, { keep: true });
  if (!live.data) return <div className={styles.meter} aria-busy="true" />;
  const { month: counts, before, aim } = live.data;
  const total = allPurposes(counts);
  return (
    <section className={styles.meter} aria-label={t('calendar.meter')}>
      <p className={styles.share}>
        {t('calendar.share')} <strong>{shareText(texts, counts)}</strong>
      </p>
      <Bar counts={counts} total={total} aim={aim} />
      <ul className={styles.parts}>
        {purposeParts.map((part) => (
          <li key={part} className={styles.part} data-purpose={part} title={purposeWord(t, part)}>
            <SmallIcon name={part} />
            <span className={styles.name}>{purposeWord(t, part)}</span>{' '}
            <strong>{f.number(counts[part])}</strong>
          </li>
        ))}
      </ul>
      <p className={styles.beside}>
        {t('calendar.meter.before')} <strong>{shareText(texts, before)}</strong>
      </p>
      <Aim aim={aim} />
    </section>
  );
});

/** The same as a picture; the words beside it say all of it. */
function Bar({ counts, total, aim }: { counts: Counts; total: number; aim: number | null }) {
  return (
    <div className={styles.bar} aria-hidden="true">
      {/* What asks and discusses comes first, so that its length can be held against the aim. */}
      {(['pull', 'network', 'push', 'image', 'unset'] as const).map((part) => (
        <span
          key={part}
          className={styles.part}
          data-purpose={part}
          style={{ flexGrow: counts[part] }}
        />
      ))}
      {aim !== null && total > 0 && (
        <span className={styles.aim} style={{ insetInlineStart: `${aim}%` }} />
      )}
    </div>
  );
}

/** The office's own aim, and changing it. */
const Aim = memo(function Aim({ aim }: { aim: number | null }) {
  const { t } = useTexts();
  return (
    <DialogTrigger>
      <AriaButton className={styles.aimButton ?? ''}>
        {aim === null ? t('calendar.aim.none') : t('calendar.aim.is', { aim })}
        <Pencil size={13} aria-hidden="true" />
      </AriaButton>
      <Popover className={menuStyles.popover ?? ''}>
        <Dialog className={styles.aimForm ?? ''} aria-label={t('calendar.aim')}>
          {({ close }) => <AimForm aim={aim} onClose={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
});

function AimForm({ aim, onClose }: { aim: number | null; onClose: () => void }) {
  const { t } = useTexts();
  const update = useCommand('office.update');
  const [value, setValue] = useState(aim ?? 40);
  const save = async (dialogueAim: number | null) => {
    const { done } = await update.run({ dialogueAim });
    if (done) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(value);
      }}
    >
      <NumberField
        label={t('calendar.aim.label')}
        note={t('calendar.aim.note')}
        minValue={1}
        maxValue={100}
        value={value}
        onChange={setValue}
        // It is opened to write a number.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <div className={styles.buttons}>
        {aim !== null && (
          <Button kind="quiet" small onPress={() => void save(null)}>
            {t('calendar.aim.remove')}
          </Button>
        )}
        <Button type="submit" kind="primary" small isDisabled={Number.isNaN(value)}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  );
}
