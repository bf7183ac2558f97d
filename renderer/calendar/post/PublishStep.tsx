import { Check, Copy } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Channel } from '../../../src/contract/office.ts';
import type { Post } from '../../../src/contract/posts.ts';
import { lengthOf, titleLimit } from '../../../src/domain/post-length.ts';
import { publishText } from '../../../src/domain/publish-text.ts';
import { instant } from '../../../src/domain/time.ts';
import { useDone } from '../../app/done.ts';
import { isTextField } from '../../app/shortcuts.ts';
import { useTexts } from '../../app/texts.tsx';
import {
  type Earlier,
  EarlierFields,
  isIncomplete,
  momentOf,
} from '../../comments/forms/EarlierFields.tsx';
import { useCommand, useHost } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { ExternalLink, isSafeLink } from '../../parts/ExternalLink.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import { useReasoned } from '../reasoned.ts';
import { CopyOutButton } from './media/CopyOut.tsx';
import { type PostText, placeName, placeOf } from './places.ts';
import styles from './Publish.module.css';

/** One channel: what to copy, where to take it, and the record that it is out. */
export function PublishStep({
  post,
  one,
  channels,
  takesFocus,
  onChanged,
}: {
  post: Post;
  one: PostText;
  channels: readonly Channel[];
  /** The work goes on here, and nobody came by the arrow keys. */
  takesFocus: boolean;
  /** What is out, or is not after all. */
  onChanged: (isOut: boolean) => void;
}) {
  const { t } = useTexts();
  const copy = useHost('clipboard.copy');
  const open = useHost('link.open');
  const [copied, setCopied] = useState<'no' | 'copied' | 'opened'>('no');
  const first = useRef<HTMLButtonElement>(null);
  const link = useRef<HTMLInputElement>(null);
  const text = publishText({ ...post, text: one.text }, one.platform);
  const url = channels.find(({ id }) => id === one.channelId)?.url ?? null;
  const opens = url !== null && isSafeLink(url);
  const { over } = lengthOf(text, placeOf(one, channels));
  const isOut = one.publishedAt !== null;

  useEffect(() => {
    if (takesFocus) first.current?.focus();
  }, [takesFocus]);

  async function copyText(thenOpen: boolean): Promise<void> {
    if (!(await copy.run({ text })).done) return;
    setCopied('copied');
    // What is done next is pasting the address here.
    link.current?.focus();
    if (!thenOpen || url === null) return;
    const outcome = await open.run({ url });
    if (outcome.done && outcome.output.opened) setCopied('opened');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'c' || !(event.ctrlKey || event.metaKey)) return;
    // What the user has selected is what the user copies.
    if (isTextField(event.target) || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    void copyText(false);
  }

  return (
    // The key is of the step as a whole, whichever of its parts has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['step']} onKeyDown={onKeyDown}>
      <section className={styles['part']} aria-label={t('publish.text')}>
        {text === '' ? (
          <p className={styles['warning']}>{t('publish.empty')}</p>
        ) : (
          // A region that scrolls must be reachable by the keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div className={styles['text']} dir="auto" tabIndex={0}>
            {text}
          </div>
        )}
        {over > 0 && <p className={styles['warning']}>{t('publish.tooLong', { count: over })}</p>}
        <div className={styles['buttons']}>
          <Button
            ref={first}
            kind={copied === 'no' && !isOut ? 'primary' : 'normal'}
            isDisabled={text === ''}
            icon={<Copy size={16} aria-hidden="true" />}
            onPress={() => void copyText(opens)}
          >
            {opens ? t('publish.copyAndOpen', { name: one.name }) : t('publish.copy')}
            {!opens && (
              <span aria-hidden="true">
                <Kbd keys="Ctrl+C" />
              </span>
            )}
          </Button>
          {opens && (
            <Button kind="quiet" isDisabled={text === ''} onPress={() => void copyText(false)}>
              {t('publish.copy')}
              <span aria-hidden="true">
                <Kbd keys="Ctrl+C" />
              </span>
            </Button>
          )}
          {titleLimit(one.platform) !== null && (
            <Button kind="quiet" onPress={() => void copy.run({ text: post.title })}>
              {t('publish.copyTitle')}
            </Button>
          )}
        </div>
        <output className={styles['told']}>
          {copied === 'no' ? null : t(copied === 'opened' ? 'publish.opened' : 'publish.copied')}
        </output>
      </section>
      {post.media.length > 0 && (
        <section className={styles['part']} aria-label={t('media.title')}>
          <CopyOutButton of={{ postId: post.id }} />
        </section>
      )}
      {isOut ? (
        <Out one={one} onUndone={() => onChanged(false)} />
      ) : (
        <Record
          one={one}
          name={placeName(t, one, { post, channels })}
          input={link}
          likely={copied !== 'no'}
          onPublished={() => onChanged(true)}
        />
      )}
    </div>
  );
}

/** Records that the post is out: since when, and at what address. */
function Record({
  one,
  name,
  input,
  likely,
  onPublished,
}: {
  one: PostText;
  name: string;
  input: React.RefObject<HTMLInputElement | null>;
  /** Whether this is the likeliest thing to do now. */
  likely: boolean;
  onPublished: () => void;
}) {
  const { t } = useTexts();
  const { done } = useDone();
  const publish = useReasoned('variant.publish').run;
  const [link, setLink] = useState('');
  const [earlier, setEarlier] = useState<Earlier>(null);
  const [tried, setTried] = useState(false);
  const [now] = useState(() => instant(Date.now()));
  const address = link.trim();
  const wrong = address === '' || isWebLink(address) ? null : t('publish.linkWrong');

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (wrong !== null || isIncomplete(earlier)) return;
    const outcome = publish({
      variantId: one.variantId,
      link: address === '' ? null : address,
      ...momentOf(earlier),
    });
    if (await done(outcome, () => t('publish.done', { name }))) onPublished();
  }

  return (
    <form
      className={styles['part']}
      aria-label={t('publish.record')}
      noValidate
      onSubmit={(event) => void onSubmit(event)}
    >
      <h3 className={styles['partTitle']}>{t('publish.record')}</h3>
      <TextField
        label={t('publish.link')}
        inputRef={input}
        value={link}
        onChange={setLink}
        maxLength={2000}
        note={t('publish.linkNote')}
        error={tried ? wrong : null}
      />
      <div className={styles['line']}>
        <EarlierFields
          label={t('publish.earlier')}
          value={earlier}
          now={now}
          tried={tried}
          onChange={setEarlier}
        />
      </div>
      <div>
        <Button
          type="submit"
          kind={likely ? 'primary' : 'normal'}
          icon={<Check size={16} aria-hidden="true" />}
        >
          {t('publish.mark')}
        </Button>
      </div>
    </form>
  );
}

/** It is out; unless that was a mistake. */
function Out({ one, onUndone }: { one: PostText; onUndone: () => void }) {
  const { t, f } = useTexts();
  const { done } = useDone();
  const unpublish = useCommand('variant.unpublish').run;

  async function takeBack(): Promise<void> {
    const outcome = unpublish({ variantId: one.variantId });
    if (await done(outcome, () => t('publish.undone'))) onUndone();
  }

  return (
    <section className={styles['part']} aria-label={t('publish.record')}>
      <p className={styles['isOut']}>
        {t('post.texts.outAt', { at: f.dateTime(one.publishedAt!) })}{' '}
        {one.link !== null && <ExternalLink url={one.link} />}
      </p>
      <div>
        <Button small kind="quiet" onPress={() => void takeBack()}>
          {t('publish.unmark')}
        </Button>
      </div>
    </section>
  );
}

function isWebLink(address: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
