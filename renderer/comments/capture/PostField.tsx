import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  ComboBox,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { useTexts } from '../../app/texts.tsx';
import { useLive } from '../../live/index.ts';
import { classes } from '../../parts/classes.ts';
import { FieldLabel, FieldNotes, fieldProps } from '../../parts/Field.tsx';
import fieldStyles from '../../parts/Field.module.css';
import menuStyles from '../../parts/Menu.module.css';
import styles from './Capture.module.css';

/** The post that comments are on: one of the channel's, found by the words of its title. */
export function PostField({
  channelId,
  value,
  onChange,
}: {
  channelId: string;
  value: string | null;
  onChange: (variantId: string | null) => void;
}) {
  const { t, f } = useTexts();
  const [search, setSearch] = useState('');
  const [title, setTitle] = useState<string | null>(null);
  const found = useLive(
    'paste.posts',
    // The chosen post's own title is no search.
    { channelId, search: search === title ? '' : search.slice(0, 200), link: null },
    { keep: true },
  ).data?.posts;
  const posts = found ?? [];
  const texts = { label: t('capture.post') };
  return (
    <ComboBox
      {...fieldProps(texts)}
      items={posts}
      inputValue={search}
      onInputChange={(text) => {
        setSearch(text);
        if (text === '' && value !== null) onChange(null);
      }}
      value={value}
      onChange={(chosen) => {
        const post = posts.find((one) => one.variantId === chosen);
        if (chosen !== null && !post) return;
        setTitle(post?.title ?? null);
        setSearch(post?.title ?? '');
        onChange(post?.variantId ?? null);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldLabel {...texts} />
      <Group className={classes(fieldStyles['input'], styles.combo)}>
        <Input className={styles.comboInput ?? ''} placeholder={t('capture.post.search')} />
        <Button className={fieldStyles['open'] ?? ''}>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes {...texts} />
      <Popover className={menuStyles['popover'] ?? ''}>
        <ListBox
          className={menuStyles['list'] ?? ''}
          renderEmptyState={() => <p className={styles.empty}>{t('capture.post.noHits')}</p>}
        >
          {({ variantId, title, publishedAt }: (typeof posts)[number]) => (
            <ListBoxItem id={variantId} textValue={title} className={menuStyles['item'] ?? ''}>
              <Text slot="label" className={menuStyles['text'] ?? ''}>
                {title}
              </Text>
              {publishedAt !== null && (
                <Text slot="description" className={menuStyles['note'] ?? ''}>
                  {f.date(publishedAt)}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
