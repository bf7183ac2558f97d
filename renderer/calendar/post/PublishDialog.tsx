import { Circle, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Channel } from '../../../src/contract/office.ts';
import type { Post } from '../../../src/contract/posts.ts';
import { useTexts } from '../../app/texts.tsx';
import { useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Answered } from '../../parts/Page.tsx';
import { placeName } from './places.ts';
import styles from './Publish.module.css';
import { PublishStep } from './PublishStep.tsx';

/**
 * Publishing a post by hand, one channel after another: the text is copied, the platform opened, and when it
 * is out, that is recorded here. Vuoro itself publishes nothing.
 */
export function PublishDialog({ postId, onClose }: { postId: string; onClose: () => void }) {
  const { t } = useTexts();
  const post = useLive('post.get', { id: postId });
  const channels = useLive('channel.list', {}).data;
  return (
    <Dialog
      title={post.data ? t('publish.title', { title: post.data.title }) : t('publish.open')}
      wide
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('action.close')}</Button>}
    >
      <Answered live={post}>
        {(found) => (channels ? <Places post={found} channels={channels} /> : null)}
      </Answered>
    </Dialog>
  );
}

function Places({ post, channels }: { post: Post; channels: readonly Channel[] }) {
  const { t } = useTexts();
  const { variants } = post;
  const waiting = variants.filter(({ publishedAt }) => publishedAt === null);
  const [chosen, setChosen] = useState(() => (waiting[0] ?? variants[0])?.variantId);
  /** Whether the program went to the place by itself: to the first one, and on from one that was done. */
  const [ledHere, setLedHere] = useState(true);
  const selected = variants.find(({ variantId }) => variantId === chosen) ?? variants[0];
  if (!selected) return <p>{t('publish.nowhere')}</p>;

  return (
    <>
      <output className={styles['progress']}>
        {waiting.length === 0
          ? t('publish.allOut')
          : t('publish.progress', {
              out: variants.length - waiting.length,
              total: variants.length,
            })}
      </output>
      <Tabs
        className={styles['places'] ?? ''}
        orientation="vertical"
        selectedKey={selected.variantId}
        onSelectionChange={(key) => {
          setLedHere(false);
          setChosen(String(key));
        }}
      >
        <TabList className={styles['list'] ?? ''} aria-label={t('publish.places')}>
          {variants.map((one) => (
            <Tab key={one.variantId} id={one.variantId} className={styles['tab'] ?? ''}>
              {one.publishedAt === null ? (
                <Circle size={16} aria-label={t('publish.waiting')} />
              ) : (
                <CircleCheck size={16} className={styles['out']} aria-label={t('post.texts.out')} />
              )}
              {placeName(t, one, { post, channels })}
            </Tab>
          ))}
        </TabList>
        {variants.map((one) => (
          <TabPanel key={one.variantId} id={one.variantId} className={styles['panel'] ?? ''}>
            <PublishStep
              key={one.publishedAt}
              post={post}
              one={one}
              channels={channels}
              takesFocus={ledHere}
              onChanged={(isOut) => {
                const next = waiting.find(({ variantId }) => variantId !== one.variantId);
                setLedHere(true);
                setChosen((isOut ? next : undefined)?.variantId ?? one.variantId);
              }}
            />
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}
