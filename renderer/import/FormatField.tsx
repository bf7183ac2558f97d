import { isTableFormat } from '../../src/domain/imports.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Select } from '../parts/Menu.tsx';
import { type Draft, type OpenedFile, draftOf } from './draft.ts';

/**
 * Whether the file could hardly be anything else: it is one thing, or has the headers of an export that
 * is known by name. A post list looks like a list of comments to whoever knows no names.
 */
export function isFormatSure({ found: [best, ...others] }: OpenedFile): boolean {
  return (
    others.length === 0 ||
    (best !== undefined && !isTableFormat(best.format)) ||
    (best?.format === 'meta.content' && best.language !== null) ||
    (best?.format === 'posts.table' && best.suggestedMapping['entryId'] !== undefined)
  );
}

/** What the file holds, where it could be two things. */
export function FormatField({
  opened: { found },
  draft,
  onChange,
}: {
  opened: OpenedFile;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}) {
  const { t } = useTexts();
  const saved = useLive('import.mappings', {});
  return (
    <Select
      label={t('import.check.format')}
      options={found.map(({ format }) => ({ value: format, label: t(`word.format.${format}`) }))}
      value={draft.recognition.format}
      onChange={(format) => {
        const chosen = found.find((one) => one.format === format);
        if (chosen) onChange({ ...draftOf(chosen, saved.data ?? []), channel: draft.channel });
      }}
    />
  );
}
