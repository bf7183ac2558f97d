import { useTexts } from '../../app/texts.tsx';
import { RadioGroup } from '../../parts/Choice.tsx';
import styles from './Templates.module.css';

/** The templates to choose from: the office's own and those that come with the program. */
export function TemplateNames({
  templates,
  value,
  onChange,
}: {
  templates: readonly { id: string; name: string; shipped: boolean }[];
  value: string;
  onChange: (id: string) => void;
}) {
  const { t } = useTexts();
  return (
    <div className={styles['names']}>
      <RadioGroup
        label={t('template.choose')}
        value={value}
        options={templates.map(({ id, name, shipped }) => ({
          value: id,
          label: name,
          ...(shipped ? {} : { note: t('template.own') }),
        }))}
        onChange={onChange}
      />
    </div>
  );
}
