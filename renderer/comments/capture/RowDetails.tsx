import type { KeyboardEvent, RefObject } from 'react';
import type { PasteState } from '../../../src/contract/paste.ts';
import { type Instant, atLocal, localDate, localTime } from '../../../src/domain/time.ts';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox, Segments } from '../../parts/Choice.tsx';
import { DateField, TimeField } from '../../parts/Dates.tsx';
import { TextArea, TextField } from '../../parts/Field.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import { ResidentText } from '../../parts/ResidentText.tsx';
import forms from '../forms/Forms.module.css';
import styles from './Capture.module.css';
import { edit, merge, type Row, setDropped, setLevel, settle, split } from './draft.ts';

/** A longer text is shown and not edited: a text box of megabytes holds up the window. */
const editable = 50_000;

export type Change = (rows: (rows: readonly Row[]) => readonly Row[], step?: string) => void;

/** Everything about one comment of the thread, to be corrected. */
export function RowDetails({
  row,
  title,
  first,
  state,
  keepAuthors,
  now,
  change,
  onSplit,
  textRef,
  timeRef,
}: {
  row: Row;
  /** Which of all it is. */
  title: string;
  /** It is the first of all, which has nothing above it. */
  first: boolean;
  state: PasteState;
  keepAuthors: boolean;
  now: Instant;
  change: Change;
  /** After the text was cut in two. */
  onSplit: () => void;
  textRef: RefObject<HTMLTextAreaElement | null>;
  timeRef: RefObject<HTMLDivElement | null>;
}) {
  const { t } = useTexts();
  const { id } = row;
  const doubts = row.dropped ? [] : row.doubts;

  function cut(): void {
    const at = textRef.current?.selectionStart ?? 0;
    change((rows) => split(rows, id, at));
    onSplit();
  }

  return (
    <div className={styles.details}>
      <div className={styles.top}>
        <h3 className={styles.place}>{title}</h3>
        <Segments
          label={t('capture.who')}
          value={row.own ? 'own' : 'resident'}
          options={[
            { value: 'resident', label: t('comments.role.resident') },
            { value: 'own', label: t('comments.role.ours') },
          ]}
          onChange={(who) =>
            change((rows) =>
              edit(rows, id, { own: who === 'own', doubts: settle(row, 'own.badge') }),
            )
          }
        />
      </div>
      {(doubts.length > 0 || state !== 'new') && (
        <div className={forms.notes}>
          {doubts.map((doubt) => (
            <p key={doubt} className={forms.warning}>
              {t(`capture.doubt.${doubt}`)}
            </p>
          ))}
          {state === 'known' && <p className={forms.told}>{t('capture.known.text')}</p>}
          {state === 'own' && <p className={forms.warning}>{t('capture.ownAlone.text')}</p>}
        </div>
      )}
      <Words row={row} change={change} onCut={cut} textRef={textRef} />
      <When row={row} now={now} change={change} timeRef={timeRef} />
      {keepAuthors && !row.own && (
        <TextField
          label={t('capture.author')}
          value={row.author ?? ''}
          maxLength={200}
          onChange={(author) =>
            change(
              (rows) =>
                edit(rows, id, {
                  author: author.trim() === '' ? null : author,
                  doubts: settle(row, 'author.missing'),
                }),
              `${id}:author`,
            )
          }
        />
      )}
      {(state === 'known' || row.asNew) && !row.own && (
        <Checkbox
          isSelected={row.asNew}
          onChange={(asNew) => change((rows) => edit(rows, id, { asNew }))}
        >
          {t('capture.asNew')}
        </Checkbox>
      )}
      <div className={forms.footer}>
        <Button
          small
          isDisabled={first}
          onPress={() => change((rows) => setLevel(rows, id, row.level === 0 ? 1 : 0))}
        >
          {t(row.level === 0 ? 'capture.indent' : 'capture.outdent')}
          <Keys keys={row.level === 0 ? 'Shift+→' : 'Shift+←'} />
        </Button>
        <Button small isDisabled={first} onPress={() => change((rows) => merge(rows, id))}>
          {t('capture.merge')}
          <Keys keys="M" />
        </Button>
        <Button small onPress={() => change((rows) => setDropped(rows, id, !row.dropped))}>
          {t(row.dropped ? 'capture.restore' : 'capture.drop')}
          <Keys keys="Del" />
        </Button>
      </div>
    </div>
  );
}

function Keys({ keys }: { keys: string }) {
  return (
    <span aria-hidden="true">
      <Kbd keys={keys} />
    </span>
  );
}

function Words({
  row,
  change,
  onCut,
  textRef,
}: {
  row: Row;
  change: Change;
  onCut: () => void;
  textRef: RefObject<HTMLTextAreaElement | null>;
}) {
  const { t } = useTexts();
  if (row.text.length > editable) return <ResidentText text={row.text} />;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onCut();
  }

  return (
    <div role="presentation" onKeyDownCapture={onKeyDown} className={styles.words}>
      <TextArea
        label={t('capture.text')}
        rows={3}
        value={row.text}
        inputRef={textRef}
        onChange={(text) =>
          change(
            (rows) =>
              edit(rows, row.id, {
                text,
                dropped: row.dropped && row.text !== '',
                doubts: settle(row, 'text.missing', 'text.cut'),
              }),
            `${row.id}:text`,
          )
        }
      />
      <Button small kind="quiet" onPress={onCut}>
        {t('capture.split')}
        <Keys keys="Alt+Enter" />
      </Button>
    </div>
  );
}

/** The time, which becomes exact when the user says it. */
function When({
  row,
  now,
  change,
  timeRef,
}: {
  row: Row;
  now: Instant;
  change: Change;
  timeRef: RefObject<HTMLDivElement | null>;
}) {
  const { t } = useTexts();
  const date = localDate(row.at);
  const time = localTime(row.at);

  function set(day: string | null, clock: string | null): void {
    if (day === null || clock === null) return;
    const at = atLocal(day, clock);
    change(
      (rows) =>
        edit(rows, row.id, {
          at: at > now ? now : at,
          precision: 'minute',
          doubts: settle(row, 'time.missing', 'time.ambiguous', 'time.future'),
        }),
      `${row.id}:time`,
    );
  }

  return (
    <div ref={timeRef} className={forms.line}>
      <DateField
        label={t('comments.new.date')}
        value={date}
        max={localDate(now)}
        onChange={(day) => set(day, time)}
      />
      <TimeField
        label={t('comments.new.time')}
        value={time}
        onChange={(clock) => set(date, clock)}
      />
      {row.timeText !== null && (
        <span className={styles.asCopied}>{t('capture.onPage', { time: row.timeText })}</span>
      )}
    </div>
  );
}
