import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { lengthOf } from '../../../src/domain/post-length.ts';
import { publishText } from '../../../src/domain/publish-text.ts';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { ChannelPicker } from './ChannelPicker.tsx';
import { type PostText, placeName, placeOf } from './places.ts';
import { Section } from './Section.tsx';
import { TextEditor } from './TextEditor.tsx';
import styles from './Texts.module.css';
import type { PostWorld } from './world.ts';

/** Where the post is to appear and what it says there: a text for each channel and language. */
export function Texts(world: PostWorld) {
  const { t } = useTexts();
  const { post, channels } = world;
  const [picking, setPicking] = useState(post.variants.length === 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const selected = post.variants.find(({ variantId }) => variantId === chosen) ?? post.variants[0];

  return (
    <Section
      name="texts"
      title={t('post.section.texts')}
      summary={[...new Set(post.variants.map(({ name }) => name))].join(' · ')}
    >
      {selected && (
        <Tabs
          className={styles['tabs'] ?? ''}
          selectedKey={selected.variantId}
          onSelectionChange={(key) => setChosen(String(key))}
        >
          <TabList className={styles['tabList'] ?? ''} aria-label={t('post.texts.list')}>
            {post.variants.map((one) => (
              <Tab key={one.variantId} id={one.variantId} className={styles['tab'] ?? ''}>
                <State one={one} world={world} />
                {placeName(t, one, { post, channels })}
              </Tab>
            ))}
          </TabList>
          {post.variants.map((one) => (
            <TabPanel key={one.variantId} id={one.variantId} className={styles['panel'] ?? ''}>
              <TextEditor world={world} one={one} />
            </TabPanel>
          ))}
        </Tabs>
      )}
      {picking ? (
        <ChannelPicker
          {...world}
          onAdded={setChosen}
          {...(post.variants.length === 0 ? {} : { onClose: () => setPicking(false) })}
        />
      ) : (
        <div className={styles['tools']}>
          <Button small kind="quiet" onPress={() => setPicking(true)}>
            {t('post.channels.pick')}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Whether it is out, too long, or not written yet. */
function State({ one, world: { post, channels } }: { one: PostText; world: PostWorld }) {
  const { t } = useTexts();
  if (one.publishedAt !== null) {
    return <CircleCheck size={14} className={styles['out']} aria-label={t('post.texts.out')} />;
  }
  const text = publishText({ ...post, text: one.text }, one.platform);
  if (lengthOf(text, placeOf(one, channels)).over > 0) {
    return (
      <TriangleAlert size={14} className={styles['over']} aria-label={t('post.texts.tooLong')} />
    );
  }
  const written = one.text.trim() !== '';
  return (
    <span
      className={classes(styles['dot'], written && styles['written'])}
      {...(written
        ? { 'aria-hidden': true as const }
        : { role: 'img', 'aria-label': t('post.texts.unwritten') })}
    />
  );
}
