import { Captions } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { PostMedia } from '../../../../src/contract/media.ts';
import type { Post } from '../../../../src/contract/posts.ts';
import { captionStates, captionsDueOn } from '../../../../src/domain/media.ts';
import { localDate } from '../../../../src/domain/time.ts';
import { useRefusalToast } from '../../../app/refusals.ts';
import { useTexts } from '../../../app/texts.tsx';
import { toRefusal } from '../../../live/answers.ts';
import { useCommand } from '../../../live/index.ts';
import { Button } from '../../../parts/Button.tsx';
import { RadioGroup } from '../../../parts/Choice.tsx';
import { ResidentLine } from '../../../parts/ResidentText.tsx';
import { incoming } from './adding.ts';
import styles from './Media.module.css';

const kinds = ['video', 'recording'] as const;

/** What a video is to those who don't hear it, and by when the law wants it. */
export function VideoFields({ media, post }: { media: PostMedia; post: Post }) {
  const { t } = useTexts();
  const update = useCommand('media.update');
  const { id: postMediaId, kind, captions } = media;
  /** A file of captions is wanted, but not chosen yet. */
  const [wantsFile, setWantsFile] = useState(false);
  const shown = wantsFile ? 'file' : captions;

  return (
    <>
      <RadioGroup
        label={t('media.videoKind')}
        row
        options={kinds.map((value) => ({ value, label: t(`media.videoKind.${value}`) }))}
        value={kind === 'image' ? null : kind}
        onChange={(kind) => void update.run({ postMediaId, kind })}
      />
      <RadioGroup
        label={t('media.captions')}
        options={captionStates.map((value) => ({ value, label: t(`media.captions.${value}`) }))}
        value={shown}
        onChange={(state) => {
          setWantsFile(state === 'file' && captions !== 'file');
          if (state !== 'file') void update.run({ postMediaId, captions: state });
        }}
        {...(captions === null ? { note: <Due media={media} post={post} /> } : {})}
      />
      {shown === 'file' && <CaptionsFile media={media} onSet={() => setWantsFile(false)} />}
    </>
  );
}

function CaptionsFile({ media, onSet }: { media: PostMedia; onSet: () => void }) {
  const { t } = useTexts();
  const { run } = useCommand('media.setCaptions');
  const tell = useRefusalToast();

  async function set(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      const { done } = await run({ postMediaId: media.id, file: await incoming(file) });
      if (done) onSet();
    } catch (error) {
      tell(toRefusal(error));
    }
  }

  return (
    <div className={styles['captions']}>
      {media.captionsName !== null && (
        <span className={styles['name']}>
          <ResidentLine text={media.captionsName} />
        </span>
      )}
      <FileTrigger
        acceptedFileTypes={['.vtt', '.srt', 'text/vtt', 'application/x-subrip']}
        onSelect={(files) => void set(files?.[0])}
      >
        <Button small icon={<Captions size={15} aria-hidden="true" />}>
          {media.captionsName === null ? t('media.captionsChoose') : t('media.captionsReplace')}
        </Button>
      </FileTrigger>
      {media.missing.captions && <p className={styles['problem']}>{t('media.captionsMissing')}</p>}
    </div>
  );
}

function Due({ media, post }: { media: PostMedia; post: Post }) {
  const { t, f } = useTexts();
  if (media.kind === 'video') return t('media.captionsAtOnce');
  const dueOn = captionsDueOn({
    kind: media.kind,
    captions: null,
    plannedOn: post.plannedOn,
    publishedOn: post.publishedAt === null ? null : localDate(post.publishedAt),
  });
  return dueOn === null
    ? t('media.captionsIn')
    : t('media.captionsBy', { date: f.localDate(dueOn) });
}
