import { useState } from 'react';
import type { SummarySource } from '../../src/contract/preparation.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Select } from '../parts/Menu.tsx';
import { Answered } from '../parts/Page.tsx';
import { themeSource } from './source.ts';
import { WriteSummary } from './WriteSummary.tsx';

/**
 * Residents' comments sent to a unit for preparation: a set of threads, or a theme. Without either, the theme is
 * asked first.
 */
export function PrepareDialog({
  source,
  unitId,
  onClose,
}: {
  source: SummarySource | null;
  /** The unit that is likeliest. */
  unitId: string | null;
  onClose: () => void;
}) {
  const [themeId, setThemeId] = useState<string | null>(null);
  const chosen: SummarySource | null = source ?? (themeId === null ? null : themeSource(themeId));
  return chosen === null ? (
    <PickTheme onPick={setThemeId} onClose={onClose} />
  ) : (
    <Begin source={chosen} unitId={unitId} onClose={onClose} />
  );
}

function PickTheme({ onPick, onClose }: { onPick: (id: string) => void; onClose: () => void }) {
  const { t, f } = useTexts();
  const live = useLive('theme.list', {});
  return (
    <Dialog title={t('preparation.title')} onClose={onClose}>
      <Answered live={live}>
        {(all) => {
          const themes = all.filter(
            ({ archivedAt, threads }) => archivedAt === null && threads > 0,
          );
          if (themes.length === 0) return <p>{t('preparation.theme.none')}</p>;
          return (
            <Select
              label={t('preparation.theme')}
              value={null}
              placeholder={t('preparation.theme.pick')}
              options={themes.map(({ id, name, threads }) => ({
                value: id,
                label: name,
                note: t('preparation.threads', { count: threads, n: f.number(threads) }),
              }))}
              onChange={onPick}
            />
          );
        }}
      </Answered>
    </Dialog>
  );
}

function Begin({
  source,
  unitId,
  onClose,
}: {
  source: SummarySource;
  unitId: string | null;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const live = useLive('preparation.draft', { source });
  const units = useLive('unit.list', {}).data;
  const themes = useLive('theme.names', {}).data;
  const today = useLive('today.get', {}).data?.date;
  if (live.data && units && themes && today !== undefined) {
    return (
      <WriteSummary
        source={source}
        begun={live.data}
        world={{ units, themes, today, unitId }}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={t('preparation.title')} wide onClose={onClose}>
      <Answered live={live}>{() => null}</Answered>
    </Dialog>
  );
}
