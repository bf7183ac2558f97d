import { Eye, EyeOff, Quote, Users } from 'lucide-react';
import {
  type HideableSection,
  type Section,
  hideableSections,
} from '../../src/contract/report-document.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Select } from '../parts/Menu.tsx';
import styles from './DocumentView.module.css';
import { Words } from './Words.tsx';
import { type Writing, useWriting } from './writing.tsx';

/** What can be done to a section, beside its heading. */
export function SectionStart({ section: { id, heading } }: { section: Section }) {
  const { t } = useTexts();
  const writing = useWriting();
  if (writing === null || !isHideable(id)) return null;
  return (
    <IconButton
      label={t('report.section.hide', { section: heading })}
      small
      onPress={() => writing.hide(id, true)}
    >
      <EyeOff size={16} aria-hidden="true" />
    </IconButton>
  );
}

/** What can be added to a section, after all that it has. */
export function SectionEnd({ section: { id, heading, blocks } }: { section: Section }) {
  const { t } = useTexts();
  const writing = useWriting();
  if (writing === null || !isHideable(id)) return null;
  const written = (place: string) =>
    blocks.some((block) => block.kind === 'words' && block.place === place);
  return (
    <div className={styles['tools']}>
      {id === 'posts' && <BestPost writing={writing} />}
      {!written(`section:${id}`) && (
        <Words
          place={`section:${id}`}
          label={t('report.write.section', { section: heading })}
          text={null}
        />
      )}
      {id === 'themes' && <AddQuote writing={writing} />}
      {id === 'reach' && <CountFollowers writing={writing} />}
    </div>
  );
}

/** The sections that are left out, to be shown again. */
export function HiddenSections() {
  const { t } = useTexts();
  const writing = useWriting();
  if (writing === null || writing.draft.hidden.length === 0) return null;
  return (
    <section className={styles['hidden']} aria-label={t('report.section.hidden')}>
      <p>{t('report.section.hidden')}</p>
      {hideableSections
        .filter((id) => writing.draft.hidden.includes(id))
        .map((id) => (
          <Button
            key={id}
            small
            icon={<Eye size={16} aria-hidden="true" />}
            onPress={() => writing.hide(id, false)}
          >
            {t('report.section.show', { section: t(`report.${id}`) })}
          </Button>
        ))}
    </section>
  );
}

const byProgram = 'program';

function BestPost({ writing: { period, draft } }: { writing: Writing }) {
  const { t } = useTexts();
  const posts = useLive('report.posts', { period });
  const choose = useCommand('report.chooseBest');
  if (posts.data === undefined || posts.data.length === 0) return null;
  return (
    <Select
      label={t('report.best.choose')}
      small
      options={[
        { value: byProgram, label: t('report.best.program') },
        ...posts.data.map(({ id, title, comments }) => ({
          value: id,
          label: title,
          note: t('report.best.comments', { count: comments }),
        })),
      ]}
      value={draft.bestPostId ?? byProgram}
      onChange={(value) => void choose.run({ period, postId: value === byProgram ? null : value })}
    />
  );
}

function AddQuote({ writing: { period, language } }: { writing: Writing }) {
  const { t } = useTexts();
  const { show } = useDialogs();
  return (
    <Button
      kind="quiet"
      small
      icon={<Quote size={16} aria-hidden="true" />}
      onPress={() => show({ kind: 'reportQuote', period, language })}
    >
      {t('report.quote.begin')}
    </Button>
  );
}

function CountFollowers({ writing: { period } }: { writing: Writing }) {
  const { t } = useTexts();
  const { show } = useDialogs();
  return (
    <Button
      kind="quiet"
      small
      icon={<Users size={16} aria-hidden="true" />}
      onPress={() => show({ kind: 'followers', period })}
    >
      {t('report.followers.begin')}
    </Button>
  );
}

function isHideable(id: Section['id']): id is HideableSection {
  return (hideableSections as readonly string[]).includes(id);
}
