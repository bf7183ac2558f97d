import { Archive, Ellipsis, FileText, Forward, Merge, Pencil, Tags, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Theme, ThemeForwarding } from '../../src/contract/themes.ts';
import { type LocalDate, instant, localDate, monthOf } from '../../src/domain/time.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Menu, MenuItem } from '../parts/Menu.tsx';
import { Answered, Card, EmptyState } from '../parts/Page.tsx';
import { themeSource } from '../preparation/source.ts';
import styles from './Office.module.css';
import { ForwardForm, MergeForm, NameForm, ResultForm } from './ThemeForms.tsx';

/** What is being done, and to which theme or forwarding. */
type Doing =
  | { at: 'list' }
  | { at: 'adding' }
  | { at: 'renaming' | 'merging' | 'forwarding' | 'result'; id: string };

/** What residents talk about: names, merging, and where each was passed on with what result. */
export function Themes() {
  const { t } = useTexts();
  const live = useLive('theme.list', {});
  const [doing, setDoing] = useState<Doing>({ at: 'list' });
  const close = () => setDoing({ at: 'list' });
  return (
    <Card title={t('office.themes')} note={t('themes.note')}>
      <Answered live={live}>
        {(all) => {
          const used = all.filter((theme) => theme.archivedAt === null);
          const archived = all.filter((theme) => theme.archivedAt !== null);
          return (
            <>
              {used.length === 0 && doing.at === 'list' && (
                <EmptyState icon={Tags} title={t('themes.noneTitle')}>
                  {t('themes.none')}
                </EmptyState>
              )}
              <ul className={styles['rows']}>
                {used.map((theme) => (
                  <li key={theme.id}>
                    <ThemeRow theme={theme} all={all} doing={doing} onDo={setDoing} />
                  </li>
                ))}
              </ul>
              {doing.at === 'adding' ? (
                <NameForm theme={null} themes={all} onClose={close} />
              ) : (
                <div>
                  <Button onPress={() => setDoing({ at: 'adding' })}>{t('themes.add')}</Button>
                </div>
              )}
              {archived.length > 0 && <Archived list={archived} />}
            </>
          );
        }}
      </Answered>
    </Card>
  );
}

function ThemeRow({
  theme,
  all,
  doing,
  onDo,
}: {
  theme: Theme;
  all: readonly Theme[];
  doing: Doing;
  onDo: (doing: Doing) => void;
}) {
  const { t, f } = useTexts();
  const { show } = useDialogs();
  const archive = useCommand('theme.archive');
  const [month] = useState(() => monthOf(instant(Date.now())));
  const { id, name } = theme;
  const close = () => onDo({ at: 'list' });
  const mine = 'id' in doing && doing.id === id ? doing.at : null;
  if (mine === 'renaming') return <NameForm theme={theme} themes={all} onClose={close} />;
  return (
    <>
      <div className={styles['row']}>
        <span className={styles['rowMain']}>
          <span className={styles['named']}>{name}</span>
          <span className={styles['soft']}>
            {t('themes.counts', {
              threads: f.number(theme.threads),
              open: f.number(theme.open),
              month: f.month(month),
              count: f.number(theme.month),
            })}
          </span>
        </span>
        <Button
          small
          aria-label={t('preparation.theme.sendNamed', { name })}
          onPress={() => show({ kind: 'prepare', source: themeSource(id) })}
        >
          {t('preparation.action')}
        </Button>
        <Menu
          label={t('themes.more', { name })}
          button={
            <IconButton label={t('themes.more', { name })} small>
              <Ellipsis size={16} aria-hidden="true" />
            </IconButton>
          }
        >
          <MenuItem
            id="rename"
            label={t('themes.renameDo')}
            icon={<Pencil size={16} aria-hidden="true" />}
            onAction={() => onDo({ at: 'renaming', id })}
          />
          <MenuItem
            id="merge"
            label={t('themes.mergeDo')}
            icon={<Merge size={16} aria-hidden="true" />}
            onAction={() => onDo({ at: 'merging', id })}
          />
          <MenuItem
            id="forward"
            label={t('themes.forwardDo')}
            icon={<Forward size={16} aria-hidden="true" />}
            onAction={() => onDo({ at: 'forwarding', id })}
          />
          <MenuItem
            id="archive"
            label={t('themes.archiveDo')}
            icon={<Archive size={16} aria-hidden="true" />}
            onAction={() => void archive.run({ id })}
          />
        </Menu>
      </div>
      {mine === 'merging' && <MergeForm theme={theme} themes={all} onClose={close} />}
      {mine === 'forwarding' && <ForwardForm theme={theme} onClose={close} />}
      {theme.forwardings.length > 0 && (
        <ul className={styles['forwardings']} aria-label={t('themes.forward.list')}>
          {theme.forwardings.map((forwarding) => (
            <li key={forwarding.id}>
              {doing.at === 'result' && doing.id === forwarding.id ? (
                <ResultForm forwarding={forwarding} onClose={close} />
              ) : (
                <Forwarded
                  forwarding={forwarding}
                  onResult={() => onDo({ at: 'result', id: forwarding.id })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Forwarded({
  forwarding: { id, unit, forwardedOn, wantedOn, threads, result, resultOn },
  onResult,
}: {
  forwarding: ThemeForwarding;
  onResult: () => void;
}) {
  const { t, f } = useTexts();
  const { show } = useDialogs();
  const remove = useCommand('theme.removeForwarding');
  const [today] = useState(() => localDate(instant(Date.now())));
  const day = f.localDate(forwardedOn);
  return (
    <div className={styles['row']}>
      <Forward size={16} className={styles['mark']} aria-hidden="true" />
      <span className={styles['rowMain']}>
        {t('themes.forwarded', { unit, day })}
        {threads !== null && (
          <span className={styles['soft']}>
            {t('preparation.inIt', {
              threads: t('preparation.threads', { count: threads, n: f.number(threads) }),
            })}
          </span>
        )}
        {result === null ? (
          <Awaited wantedOn={wantedOn} today={today} />
        ) : (
          <span className={styles['soft']}>
            {t('themes.result.was', { day: resultOn === null ? '' : f.localDate(resultOn) })}{' '}
            {result}
          </span>
        )}
      </span>
      {threads !== null && (
        <IconButton
          label={t('preparation.againNamed', { unit, day })}
          small
          onPress={() => show({ kind: 'sentSummary', forwardingId: id })}
        >
          <FileText size={16} aria-hidden="true" />
        </IconButton>
      )}
      <Button small onPress={onResult}>
        {t(result === null ? 'themes.result.add' : 'themes.result.edit')}
      </Button>
      <IconButton
        label={t('themes.forward.remove', { unit, day })}
        small
        onPress={() => void remove.run({ id })}
      >
        <Trash2 size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** No result has come yet; late when the unit was asked for it by a day that is gone. */
function Awaited({ wantedOn, today }: { wantedOn: LocalDate | null; today: LocalDate }) {
  const { t, f } = useTexts();
  if (wantedOn === null) return <span className={styles['soft']}>{t('themes.result.none')}</span>;
  const late = wantedOn < today;
  return (
    <span className={styles[late ? 'warn' : 'soft']}>
      {t(late ? 'preparation.awaitedLate' : 'preparation.awaited', { day: f.localDate(wantedOn) })}
    </span>
  );
}

function Archived({ list }: { list: readonly Theme[] }) {
  const { t } = useTexts();
  const restore = useCommand('theme.restore');
  return (
    <details className={styles['archive']}>
      <summary>{t('themes.archived')}</summary>
      <ul className={styles['rows']}>
        {list.map(({ id, name }) => (
          <li key={id} className={styles['row']}>
            <span className={styles['rowMain']}>{name}</span>
            <Button
              small
              aria-label={t('themes.restore', { name })}
              onPress={() => void restore.run({ id })}
            >
              {t('themes.restoreDo')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
