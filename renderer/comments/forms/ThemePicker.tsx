import { Check, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components';
import { sameName } from '../../../src/domain/names.ts';
import { useTexts } from '../../app/texts.tsx';
import { useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { SearchField } from '../../parts/Field.tsx';
import styles from './ThemePicker.module.css';

type Option = { key: string; name: string; has: 'all' | 'some' | 'none' | 'new' };

/**
 * The themes of one thread or of many. Typing narrows the list, Enter gives or takes, and a name that
 * is not there yet makes a theme of it.
 *
 * @param has the names that each of the threads has now
 */
export function ThemePicker({
  has,
  onChange,
  onClose,
}: {
  has: readonly (readonly string[])[];
  onChange: (change: { add?: string; remove?: string; create?: string }, name: string) => void;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const themes = useLive('theme.names', {}).data ?? [];
  const name = typed.trim();
  const options: Option[] = themes
    .filter((theme) => folded(theme.name).includes(folded(name)))
    .map((theme) => {
      const count = has.filter((names) => names.includes(theme.name)).length;
      return {
        key: theme.id,
        name: theme.name,
        has: count === 0 ? 'none' : count === has.length ? 'all' : 'some',
      };
    });
  if (name !== '' && !themes.some((theme) => sameName(theme.name, name))) {
    options.push({ key: 'new', name, has: 'new' });
  }

  function choose(key: string): void {
    const option = options.find((one) => one.key === key);
    if (!option) return;
    if (option.has === 'new') onChange({ create: option.name }, option.name);
    else if (option.has === 'all') onChange({ remove: option.key }, option.name);
    else onChange({ add: option.key }, option.name);
    setTyped('');
  }

  return (
    // Escape puts away what is open, whichever part of it has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-labelledby="theme-picker-title"
      className={styles.picker}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <h3 id="theme-picker-title" className={styles.title}>
        {has.length === 1
          ? t('themes.pick.title')
          : t('themes.pick.titleMany', { count: has.length })}
      </h3>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <div className={styles.search}>
          <SearchField
            label={t('themes.pick.search')}
            hideLabel
            placeholder={t('themes.pick.search')}
            clearLabel={t('action.clear')}
            maxLength={120}
            onKeyDown={(event) => {
              // With nothing typed, Escape is the panel's.
              if (event.key === 'Escape' && typed === '') onClose();
              else event.continuePropagation();
            }}
          />
          <Button kind="quiet" onPress={onClose}>
            {t('themes.pick.done')}
          </Button>
        </div>
        <ListBox
          className={styles.list ?? ''}
          aria-label={t('themes.pick.list')}
          selectionMode="multiple"
          // Escape puts the picker away; it must not take the themes with it.
          escapeKeyBehavior="none"
          items={options}
          dependencies={[has]}
          selectedKeys={options.filter((one) => one.has === 'all').map((one) => one.key)}
          onSelectionChange={(keys) => {
            if (keys === 'all') return;
            const before = options.filter((one) => one.has === 'all').map((one) => one.key);
            const changed =
              [...keys].find((key) => !before.includes(String(key))) ??
              before.find((key) => !keys.has(key));
            if (changed !== undefined) choose(String(changed));
          }}
          renderEmptyState={() => <p className={styles.empty}>{t('themes.pick.empty')}</p>}
        >
          {(option) => <Theme option={option} />}
        </ListBox>
      </Autocomplete>
      <p className={styles.hint}>{t('themes.pick.hint')}</p>
    </div>
  );
}

function Theme({ option }: { option: Option }) {
  const { t } = useTexts();
  const label = option.has === 'new' ? t('themes.pick.create', { name: option.name }) : option.name;
  return (
    <ListBoxItem id={option.key} textValue={label} className={styles.item ?? ''}>
      <span className={styles.mark} aria-hidden="true">
        {option.has === 'all' && <Check size={16} />}
        {option.has === 'some' && <Minus size={16} />}
        {option.has === 'new' && <Plus size={16} />}
      </span>
      <span>
        {label}
        {option.has === 'some' && <span className={styles.some}> ({t('themes.pick.some')})</span>}
      </span>
    </ListBoxItem>
  );
}

function folded(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('fi');
}
