import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { type ChecklistForm, checklistForms } from '../../../src/domain/checklist.ts';
import { checklistPhases } from '../../../src/domain/words.ts';
import { useDone } from '../../app/done.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Segments } from '../../parts/Choice.tsx';
import { Answered, Card } from '../../parts/Page.tsx';
import styles from '../Office.module.css';
import own from './Checklists.module.css';
import { PhaseItems } from './PhaseItems.tsx';
import { useTemplate } from './template.ts';

/** What the office asks of its posts: which items, in which words and order, and how much of each. */
export function Checklists() {
  const { t } = useTexts();
  const [form, setForm] = useState<ChecklistForm>('full');
  const { live, edit } = useTemplate(form);
  const restore = useCommand('checklist.restoreTemplate');
  const { tell } = useDone();

  async function restoreIt(): Promise<void> {
    const outcome = await restore.run({ form });
    if (!outcome.done) return;
    void tell(t('checklist.office.restored', { version: outcome.output.version }));
  }

  return (
    <Card title={t('office.checklists')} note={t('checklist.office.note')}>
      <div>
        <Segments
          label={t('checklist.office.form')}
          value={form}
          options={checklistForms.map((value) => ({ value, label: t(`checklist.form.${value}`) }))}
          onChange={setForm}
        />
        <p className={styles['soft']}>{t(`checklist.office.${form}Note`)}</p>
      </div>
      <Answered live={live}>
        {({ version, items, shipped }) => (
          <>
            <p>
              <span className={own.version}>{t('checklist.office.version', { version })}</span> ·{' '}
              {t(shipped ? 'checklist.office.shipped' : 'checklist.office.edited')}
              <span className={styles['soft']}>{t('checklist.office.versionNote')}</span>
            </p>
            {checklistPhases.map((phase) => (
              <PhaseItems
                key={`${form} ${phase}`}
                phase={phase}
                items={items.filter((item) => item.phase === phase)}
                edit={edit}
              />
            ))}
            {!shipped && (
              <div>
                <Button
                  kind="quiet"
                  icon={<RotateCcw size={16} aria-hidden="true" />}
                  isPending={restore.pending}
                  onPress={() => void restoreIt()}
                >
                  {t('checklist.office.restore')}
                </Button>
              </div>
            )}
          </>
        )}
      </Answered>
    </Card>
  );
}
