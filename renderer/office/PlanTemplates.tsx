import { RotateCcw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Badge, PurposeBadge } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import { Answered, Card } from '../parts/Page.tsx';
import { EntryButtons, EntryForm } from './EntryList.tsx';
import styles from './Office.module.css';

/** What posts and months begin from: the office's own templates, and those that come with the program. */
export function PlanTemplates() {
  const { t, language } = useTexts();
  const posts = useLive('postTemplate.list', { language });
  const months = useLive('monthTemplate.list', { language });
  const removePost = useCommand('postTemplate.remove');
  const removeMonth = useCommand('monthTemplate.remove');
  const restorePosts = useCommand('postTemplate.restore');
  const restoreMonths = useCommand('monthTemplate.restore');
  return (
    <>
      <Card title={t('template.posts')} note={t('template.posts.note')}>
        <Answered live={posts}>
          {({ templates, putAway }) => (
            <>
              <ul className={styles['rows']}>
                {templates.map(({ content, ...one }) => (
                  <Row
                    key={one.id}
                    kind="post"
                    template={one}
                    onRemove={() => void removePost.run({ id: one.id })}
                  >
                    {content.purpose && <PurposeBadge purpose={content.purpose} />}
                  </Row>
                ))}
              </ul>
              <Restore count={putAway} onPress={() => void restorePosts.run({})} />
            </>
          )}
        </Answered>
      </Card>
      <Card title={t('template.months')} note={t('template.months.note')}>
        <Answered live={months}>
          {({ templates, putAway }) => (
            <>
              <ul className={styles['rows']}>
                {templates.map(({ posts: turns, ...one }) => (
                  <Row
                    key={one.id}
                    kind="month"
                    template={one}
                    onRemove={() => void removeMonth.run({ id: one.id })}
                  >
                    <span className={styles['soft']}>
                      {t('template.postCount', { count: turns.length })}
                    </span>
                  </Row>
                ))}
              </ul>
              <Restore count={putAway} onPress={() => void restoreMonths.run({})} />
            </>
          )}
        </Answered>
      </Card>
    </>
  );
}

type Named = { id: string; name: string; shipped: boolean };

function Row({
  kind,
  template,
  onRemove,
  children,
}: {
  kind: 'post' | 'month';
  template: Named;
  onRemove: () => void;
  children: ReactNode;
}) {
  const { t } = useTexts();
  const [renaming, setRenaming] = useState(false);
  const { name, shipped } = template;
  if (renaming) {
    return (
      <li>
        <Rename kind={kind} template={template} onClose={() => setRenaming(false)} />
      </li>
    );
  }
  return (
    <li className={styles['row']}>
      <span className={styles['rowMain']}>
        <span className={styles['named']}>
          {name}
          {children}
          {shipped && <Badge>{t('template.shipped')}</Badge>}
        </span>
      </span>
      <EntryButtons
        name={name}
        onRemove={onRemove}
        {...(shipped ? {} : { onEdit: () => setRenaming(true) })}
      />
    </li>
  );
}

function Rename({
  kind,
  template: { id, name: before },
  onClose,
}: {
  kind: 'post' | 'month';
  template: Named;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const rename = useCommand(`${kind}Template.rename`, { refusals: 'inline' });
  const [name, setName] = useState(before);

  async function save(): Promise<void> {
    if (name.trim() === '') return;
    const { done } = await rename.run({ id, name });
    if (done) onClose();
  }

  return (
    <EntryForm
      saveLabel={t('action.save')}
      ready={name.trim() !== ''}
      pending={rename.pending}
      refusal={rename.refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t('template.name')}
        value={name}
        onChange={setName}
        maxLength={120}
        // The form was opened to write this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
    </EntryForm>
  );
}

/** Those of the program's own that were put away come back. */
function Restore({ count, onPress }: { count: number; onPress: () => void }) {
  const { t } = useTexts();
  if (count === 0) return null;
  return (
    <div>
      <Button kind="quiet" icon={<RotateCcw size={16} aria-hidden="true" />} onPress={onPress}>
        {t('template.restore', { count })}
      </Button>
    </div>
  );
}
