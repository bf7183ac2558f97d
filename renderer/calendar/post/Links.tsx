import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PostLink } from '../../../src/contract/posts.ts';
import { asHashtags } from '../../../src/domain/publish-text.ts';
import { useTexts } from '../../app/texts.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { isSafeLink } from '../../parts/ExternalLink.tsx';
import { TextField } from '../../parts/Field.tsx';
import styles from './Post.module.css';
import { Section } from './Section.tsx';
import { type PostWorld, savedByKeys, usePostField } from './world.ts';

const noLink: PostLink = { url: '', campaign: null };
const most = 20;

/** What is added after the text of every channel. */
export function Links({ post }: PostWorld) {
  const { t } = useTexts();
  const hashtags = usePostField(post, 'hashtags', (typed) => asHashtags(typed).slice(0, 2000));
  const links = usePostField(post, 'links', (typed) =>
    typed
      .filter(({ url }) => url.trim() !== '')
      .map(({ url, campaign }) => ({ url: url.trim(), campaign: campaign?.trim() || null })),
  );
  /** Rows that have nothing in them yet are not saved. */
  const [empty, setEmpty] = useState(false);
  const rows = empty || links.value.length === 0 ? [...links.value, noLink] : links.value;
  const list = useRef<HTMLDivElement>(null);
  const wish = useRef(false);

  useEffect(() => {
    if (!wish.current) return;
    wish.current = false;
    [...(list.current?.querySelectorAll<HTMLInputElement>('[data-url] input') ?? [])]
      .at(-1)
      ?.focus();
  });

  const change = (at: number, part: Partial<PostLink>) => {
    if (at === links.value.length) setEmpty(false);
    links.change(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  };

  return (
    <Section
      name="links"
      title={t('post.section.links')}
      summary={[
        post.hashtags,
        ...(post.links.length === 0 ? [] : [t('post.links.count', { count: post.links.length })]),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <TextField
        label={t('post.hashtags')}
        value={hashtags.value}
        onChange={hashtags.change}
        {...savedByKeys(hashtags.settle)}
        maxLength={2000}
        note={t('post.hashtagsNote')}
      />
      <div ref={list} className={styles['rows']} role="group" aria-label={t('post.links')}>
        {rows.map((link, at) => (
          // The rows have no other identity than their order.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className={styles['linkRow']}>
            <div data-url="">
              <TextField
                label={t('post.link')}
                value={link.url}
                onChange={(url) => change(at, { url })}
                {...savedByKeys(links.settle)}
                maxLength={2000}
                error={
                  link.url.trim() === '' || isSafeLink(link.url.trim()) ? null : t('post.notHttps')
                }
              />
            </div>
            <TextField
              label={t('post.campaign')}
              value={link.campaign ?? ''}
              onChange={(campaign) => change(at, { campaign })}
              {...savedByKeys(links.settle)}
              maxLength={120}
            />
            {(link.url !== '' || rows.length > 1) && (
              <IconButton
                label={t('post.link.remove')}
                small
                onPress={() => {
                  setEmpty(false);
                  links.choose(links.value.filter((_, index) => index !== at));
                }}
              >
                <X size={16} aria-hidden="true" />
              </IconButton>
            )}
          </div>
        ))}
        <p className={styles['hint']}>{t('post.campaignNote')}</p>
        {rows.at(-1)?.url !== '' && rows.length < most && (
          <div className={styles['flush']}>
            <Button
              small
              kind="quiet"
              icon={<Plus size={15} aria-hidden="true" />}
              onPress={() => {
                wish.current = true;
                setEmpty(true);
              }}
            >
              {t('post.link.add')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
