import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ThreadFacets, ThreadFilter } from '../../../src/contract/comments.ts';
import type { Channel } from '../../../src/contract/office.ts';
import { useTexts } from '../../app/texts.tsx';
import { useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import menuStyles from '../../parts/Menu.module.css';
import { Select } from '../../parts/Menu.tsx';
import styles from './FilterBar.module.css';
import type { changeFilter } from './filters.ts';

const any = 'any';
const parts = ['channelId', 'postId', 'themeId', 'unitId', 'month', 'hasAttachment'] as const;

/** The rarer filters, each choice with how many threads it would leave. */
export function MoreFilters({
  filter,
  channels,
  onChange,
}: {
  filter: ThreadFilter;
  channels: readonly Channel[];
  onChange: (part: Parameters<typeof changeFilter>[1]) => void;
}) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  // Counting is asked for only while somebody looks.
  const facets = useLive('thread.facets', { filter }, { ask: open, keep: true }).data;
  const set = parts.filter((part) => filter[part] !== undefined).length;
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button small icon={<SlidersHorizontal size={14} aria-hidden="true" />}>
        {set === 0
          ? t('comments.filter.more')
          : t('comments.filter.more.count', { count: String(set) })}
      </Button>
      <Popover className={menuStyles['popover'] ?? ''} placement="bottom end">
        <Dialog className={styles.more ?? ''} aria-label={t('comments.filter.more')}>
          {facets && (
            <Choices filter={filter} channels={channels} facets={facets} onChange={onChange} />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices({
  filter,
  channels,
  facets,
  onChange,
}: {
  filter: ThreadFilter;
  channels: readonly Channel[];
  facets: ThreadFacets;
  onChange: (part: Parameters<typeof changeFilter>[1]) => void;
}) {
  const { t, f } = useTexts();
  const named = (name: string, count: number) =>
    t('comments.filter.choice', { name, count: f.number(count) });
  const chosen = (value: string) => (value === any ? undefined : value);
  return (
    <>
      <Select
        label={t('comments.filter.channel')}
        value={filter.channelId ?? any}
        options={[
          { value: any, label: t('comments.filter.anyChannel') },
          ...channels.map(({ id, name }) => ({
            value: id,
            label: named(name, facets.channels.find((c) => c.id === id)?.count ?? 0),
          })),
        ]}
        onChange={(value) => onChange({ channelId: chosen(value) })}
      />
      <Select
        label={t('comments.filter.post')}
        value={filter.postId ?? any}
        options={[
          { value: any, label: t('comments.filter.anyPost') },
          ...facets.posts.map(({ id, title, count }) => ({
            value: id,
            label: named(title.slice(0, 80), count),
          })),
        ]}
        onChange={(value) => onChange({ postId: chosen(value) })}
      />
      <Select
        label={t('comments.filter.theme')}
        value={filter.themeId ?? any}
        options={[
          { value: any, label: t('comments.filter.anyTheme') },
          ...facets.themes.map(({ id, name, count }) => ({ value: id, label: named(name, count) })),
        ]}
        onChange={(value) => onChange({ themeId: chosen(value) })}
      />
      <Select
        label={t('comments.filter.unit')}
        value={filter.unitId ?? any}
        options={[
          { value: any, label: t('comments.filter.anyUnit') },
          ...facets.units.map(({ id, name, count }) => ({ value: id, label: named(name, count) })),
        ]}
        onChange={(value) => onChange({ unitId: chosen(value) })}
      />
      <Select
        label={t('comments.filter.month')}
        value={filter.month ?? any}
        options={[
          { value: any, label: t('comments.filter.anyMonth') },
          ...facets.months.map(({ month, count }) => ({
            value: month,
            label: named(f.month(month), count),
          })),
        ]}
        onChange={(value) => onChange({ month: chosen(value) })}
      />
      <Checkbox
        isSelected={filter.hasAttachment ?? false}
        onChange={(on) => onChange({ hasAttachment: on || undefined })}
      >
        {named(t('comments.filter.hasAttachment'), facets.withAttachment)}
      </Checkbox>
    </>
  );
}
