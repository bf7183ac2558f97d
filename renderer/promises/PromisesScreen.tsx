import { useTexts } from '../app/texts.tsx';
import { LinkButton } from '../parts/Button.tsx';
import { Card, Page, PageHeader } from '../parts/Page.tsx';
import styles from './PromisesScreen.module.css';

const steps = ['1', '2', '3'] as const;

/** Not built yet: says what promises will be. */
export function PromisesScreen() {
  const { t } = useTexts();
  return (
    <Page narrow>
      <PageHeader title={t('screen.promises')} lead={t('promises.lead')} />
      <Card title={t('promises.comingTitle')}>
        <p className={styles['lead']}>{t('promises.coming')}</p>
        <ol className={styles['steps']}>
          {steps.map((step) => (
            <li key={step} className={styles['step']}>
              <h3>{t(`promises.step${step}`)}</h3>
              <p>{t(`promises.step${step}Text`)}</p>
            </li>
          ))}
        </ol>
        <div>
          <LinkButton to="/today">{t('promises.seeDue')}</LinkButton>
        </div>
      </Card>
    </Page>
  );
}
