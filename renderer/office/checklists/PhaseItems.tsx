import { Plus } from 'lucide-react';
import { useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import type { TemplateItem } from '../../../src/contract/checklists.ts';
import type { ChecklistPhase } from '../../../src/domain/words.ts';
import { checklistItemText } from '../../../src/i18n/checklist-item.ts';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { useOrder } from '../../parts/order.ts';
import styles from '../Office.module.css';
import own from './Checklists.module.css';
import { added, moved } from './edits.ts';
import { ItemForm } from './ItemForm.tsx';
import { ItemRow } from './ItemRow.tsx';
import { useReturnFocus } from './return-focus.ts';
import type { Edit } from './template.ts';

/** The items of one phase, in their order. */
export function PhaseItems({
  phase,
  items,
  edit,
}: {
  phase: ChecklistPhase;
  items: readonly TemplateItem[];
  edit: Edit;
}) {
  const { t, language } = useTexts();
  const [adding, setAdding] = useState(false);
  const add = useReturnFocus(adding);
  const named = items.map((item) => ({
    id: item.code,
    name: checklistItemText(t, language, item),
  }));
  const order = useOrder(`checklist-${phase}`, named, ({ id }, to) =>
    edit((all) => moved(all, { code: id, phase }, to)),
  );
  const id = `checklists-${phase}`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={own.phase}>
        {t(`checklist.phase.${phase}`)}
      </h3>
      <ul className={styles['rows']} aria-labelledby={id}>
        {items.map((item, index) => (
          <ItemRow
            key={item.code}
            item={item}
            place={order.of(index)}
            edit={edit}
            onRemoved={() => add.current?.focus()}
          />
        ))}
      </ul>
      {adding ? (
        <ItemForm
          item={null}
          onSave={(words) =>
            edit((all) => added(all, { code: null, phase, demand: 'recommended', words }))
          }
          onClose={() => setAdding(false)}
        />
      ) : (
        <Button
          ref={add}
          small
          kind="quiet"
          icon={<Plus size={15} aria-hidden="true" />}
          aria-label={t('checklist.office.addTo', { phase: t(`checklist.phase.${phase}`) })}
          onPress={() => setAdding(true)}
        >
          {t('checklist.office.add')}
        </Button>
      )}
      <VisuallyHidden>
        <span role="status">{order.told}</span>
      </VisuallyHidden>
    </section>
  );
}
