import { Bookmark, BookmarkPlus, Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ThreadFilter } from '../../../src/contract/comments.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useSaveFile } from '../../app/save-file.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCall, useCommand, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Menu, MenuItem, MenuSection } from '../../parts/Menu.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import { isEmptyFilter, writeFilter } from './filters.ts';

/** Filters under names, and the list as a table. */
export function ViewsMenu({
  filter,
  onChoose,
}: {
  filter: ThreadFilter;
  onChoose: (filter: ThreadFilter) => void;
}) {
  const { t, f, language } = useTexts();
  const { show } = useDialogs();
  const call = useCall();
  const remove = useCommand('view.remove').run;
  const save = useSaveFile();
  const [open, setOpen] = useState(false);
  const views = useLive('view.names', {}).data ?? [];
  // Counting is asked for only while somebody looks.
  const counted = useLive('view.list', {}, { ask: open, keep: true }).data;
  const current = views.find((view) => writeFilter(view.filter) === writeFilter(filter));

  function labelOf(id: string, name: string): string {
    const count = counted?.find((view) => view.id === id)?.count;
    return count === undefined
      ? name
      : t('comments.filter.choice', { name, count: f.number(count) });
  }

  async function removeView(id: string, name: string): Promise<void> {
    const { done } = await remove({ id });
    if (done) showToast({ kind: 'done', text: t('comments.views.removed', { name }) });
  }

  return (
    <Menu
      label={t('comments.views')}
      onOpenChange={setOpen}
      button={
        <Button small icon={<Bookmark size={14} aria-hidden="true" />}>
          {current ? current.name : t('comments.views')}
        </Button>
      }
    >
      <MenuSection title={views.length === 0 ? t('comments.views.none') : t('comments.views')}>
        {views.map(({ id, name, filter }) => (
          <MenuItem
            key={id}
            id={id}
            label={labelOf(id, name)}
            icon={<Bookmark size={16} aria-hidden="true" />}
            onAction={() => onChoose(filter)}
          />
        ))}
      </MenuSection>
      <MenuItem
        id="save"
        label={t('comments.views.save')}
        icon={<BookmarkPlus size={16} aria-hidden="true" />}
        isDisabled={isEmptyFilter(filter)}
        onAction={() => show({ kind: 'saveView', filter, name: current?.name ?? '' })}
      />
      {current && (
        <MenuItem
          id="remove"
          label={t('comments.views.remove', { name: current.name })}
          icon={<Trash2 size={16} aria-hidden="true" />}
          onAction={() => void removeView(current.id, current.name)}
        />
      )}
      <MenuItem
        id="export"
        label={t('comments.export')}
        icon={<Download size={16} aria-hidden="true" />}
        onAction={() =>
          void save(() => call('thread.export', { filter, language }), {
            text: (path) => t('comments.export.saved', { path }),
          })
        }
      />
    </Menu>
  );
}
