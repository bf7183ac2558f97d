import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TemplateItem } from '../../../src/contract/checklists.ts';
import { demands } from '../../../src/domain/checklist.ts';
import { checklistItemText, isShipped } from '../../../src/i18n/checklist-item.ts';
import { useDone } from '../../app/done.ts';
import { useTexts } from '../../app/texts.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { Select } from '../../parts/Menu.tsx';
import type { Place } from '../../parts/order.ts';
import { Grip, MoveButtons, markOf } from '../../parts/OrderTools.tsx';
import styles from '../Office.module.css';
import own from './Checklists.module.css';
import { changed, without } from './edits.ts';
import { ItemForm } from './ItemForm.tsx';
import { useReturnFocus } from './return-focus.ts';
import type { Edit } from './template.ts';

/** One item of the office's list: its words, how much it is asked for, and its place. */
export function ItemRow({
  item,
  place,
  edit,
  onRemoved,
}: {
  item: TemplateItem;
  place: Place;
  edit: Edit;
  onRemoved: () => void;
}) {
  const { t, language } = useTexts();
  const { tell } = useDone();
  const [editing, setEditing] = useState(false);
  const pencil = useReturnFocus(editing);
  const { code, demand, words } = item;
  const shipped = isShipped(code);
  const text = checklistItemText(t, language, item);

  async function removeIt(): Promise<void> {
    if (!(await edit((all) => without(all, code)))) return;
    onRemoved();
    void tell(t('checklist.office.removed', { item: text }));
  }

  if (editing) {
    return (
      <li>
        <ItemForm
          item={item}
          onSave={(words) => edit((all) => changed(all, code, { words }))}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className={classes(styles['row'], own.item, markOf(place))} {...place.target}>
      <Grip place={place} />
      <span className={classes(styles['rowMain'], demand === 'off' && own.off)}>
        {text}
        {(!shipped || words !== null) && (
          <>
            {' '}
            <Badge>{t(shipped ? 'checklist.office.ownWords' : 'checklist.ownItem')}</Badge>
          </>
        )}
      </span>
      <span className={own.demand}>
        <Select
          label={t('checklist.office.demandOf', { item: text })}
          hideLabel
          small
          value={demand}
          options={demands.map((value) => ({ value, label: t(`checklist.demand.${value}`) }))}
          onChange={(next) => void edit((all) => changed(all, code, { demand: next }))}
        />
      </span>
      <span className={own.tools}>
        <MoveButtons name={text} place={place} />
        <IconButton
          ref={pencil}
          label={t('checklist.office.edit', { item: text })}
          small
          onPress={() => setEditing(true)}
        >
          <Pencil size={16} aria-hidden="true" />
        </IconButton>
        {!shipped && (
          <IconButton
            label={t('checklist.office.remove', { item: text })}
            small
            onPress={() => void removeIt()}
          >
            <Trash2 size={16} aria-hidden="true" />
          </IconButton>
        )}
      </span>
    </li>
  );
}
