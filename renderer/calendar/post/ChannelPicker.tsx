import { useId } from 'react';
import { officeLanguages } from '../../../src/domain/post-languages.ts';
import { type Language, languages } from '../../../src/domain/words.ts';
import { useDone } from '../../app/done.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand } from '../../live/index.ts';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { useScope } from '../series/scope.tsx';
import type { PostText } from './places.ts';
import styles from './Texts.module.css';
import type { PostWorld } from './world.ts';

/** The office's channels, each to be chosen; in a bilingual office each in its languages. */
export function ChannelPicker({
  post,
  office,
  channels,
  onAdded,
  onClose,
}: PostWorld & { onAdded: (variantId: string) => void; onClose?: () => void }) {
  const { t } = useTexts();
  const titleId = useId();
  const { done } = useDone();
  const set = useCommand('variant.set').run;
  const remove = useCommand('variant.remove').run;
  const { scope } = useScope();
  const at = (channelId: string, language: Language) =>
    post.variants.find((one) => one.channelId === channelId && one.language === language);

  async function add(channelId: string, language: Language): Promise<void> {
    const outcome = await set({ postId: post.id, channelId, language, text: '', scope });
    if (outcome.done) onAdded(outcome.output.variantId);
  }

  function take({ variantId, text, name }: PostText): void {
    const outcome = remove({ variantId, scope });
    // What was written is told to be gone, and can be had back.
    if (text.trim() !== '') void done(outcome, () => t('post.channels.removed', { name }));
  }

  /** The languages that an office speaks, the channel's own, and what is there already. */
  const languagesOf = (channelId: string, own: Language) =>
    languages.filter(
      (language) =>
        language === own ||
        at(channelId, language) !== undefined ||
        (office.regime === 'bilingual' &&
          officeLanguages(office.regime).some((one) => one === language)),
    );

  return (
    <div className={styles['picker']} role="group" aria-labelledby={titleId}>
      <p id={titleId} className={styles['pickerTitle']}>
        {t('post.channels.title')}
      </p>
      {channels.length === 0 && (
        <>
          <p className={styles['hint']}>{t('post.channels.none')}</p>
          <div>
            <LinkButton to="/office/channels" small>
              {t('post.channels.office')}
            </LinkButton>
          </div>
        </>
      )}
      <ul className={styles['channels']}>
        {channels.map((channel) => {
          const choices = languagesOf(channel.id, channel.language);
          return (
            <li key={channel.id} className={styles['channel']}>
              {choices.length > 1 && <span className={styles['name']}>{channel.name}</span>}
              {choices.map((language) => {
                const known = at(channel.id, language);
                const word = t(`word.language.${language}`);
                return (
                  <Checkbox
                    key={language}
                    isSelected={known !== undefined}
                    isDisabled={known !== undefined && known.publishedAt !== null}
                    onChange={(on) => {
                      if (on) void add(channel.id, language);
                      else if (known) take(known);
                    }}
                    {...(choices.length > 1
                      ? { 'aria-label': t('post.place', { channel: channel.name, language: word }) }
                      : {})}
                  >
                    {choices.length > 1 ? word : channel.name}
                  </Checkbox>
                );
              })}
            </li>
          );
        })}
      </ul>
      {onClose && (
        <div>
          <Button small kind="quiet" onPress={onClose}>
            {t('post.channels.done')}
          </Button>
        </div>
      )}
    </div>
  );
}
