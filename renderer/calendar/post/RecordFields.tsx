import { useTexts } from '../../app/texts.tsx';
import { TextArea } from '../../parts/Field.tsx';
import { Section } from './Section.tsx';
import { type PostWorld, usePostField } from './world.ts';

/** Who approved the post and how, and the communicator's own notes. */
export function RecordFields({ post }: PostWorld) {
  const { t } = useTexts();
  const trimmed = (typed: string) => typed.trimEnd();
  const approval = usePostField(post, 'approval', (typed) => typed.trim());
  const notes = usePostField(post, 'notes', trimmed);
  return (
    <Section
      name="record"
      title={t('post.section.record')}
      summary={[post.approval, post.notes].filter(Boolean).join(' · ')}
    >
      <TextArea
        label={t('post.approval')}
        value={approval.value}
        onChange={approval.change}
        onBlur={approval.settle}
        maxLength={2000}
        rows={2}
        note={t('post.approvalNote')}
      />
      <TextArea
        label={t('post.notes')}
        value={notes.value}
        onChange={notes.change}
        onBlur={notes.settle}
        maxLength={20_000}
        rows={4}
        note={t('post.notesNote')}
      />
    </Section>
  );
}
