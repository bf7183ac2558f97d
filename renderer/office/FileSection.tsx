import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../src/contract/index.ts';
import { useRefusalToast } from '../app/refusals.ts';
import { useTexts } from '../app/texts.tsx';
import { toRefusal, useShell } from '../live/answers.ts';
import { useCall, useHost, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Card, KeyValue } from '../parts/Page.tsx';
import { MediaCard } from './MediaCard.tsx';
import { OpenDataCard } from './OpenDataCard.tsx';
import styles from './Office.module.css';

type Check =
  | { at: 'idle' }
  | { at: 'checking' }
  | { at: 'checked'; problems: Output<'office.check'>['problems'] };

/** Where the office's file is and whether it is sound. */
export function FileSection() {
  const { t, f } = useTexts();
  const shell = useShell();
  const office = useLive('office.get', {});
  const show = useHost('file.show');
  const path = shell.data?.office?.file ?? null;
  return (
    <>
      <Card title={t('office.file')} note={t('office.fileNote')}>
        <KeyValue
          pairs={[
            [t('office.where'), path ?? '–'],
            [t('office.createdAt'), office.data ? f.dateTime(office.data.createdAt) : '–'],
            [t('office.version'), shell.data?.version ?? '–'],
          ]}
        />
        {path !== null && (
          <div>
            <Button onPress={() => void show.run({ path })}>{t('office.show')}</Button>
          </div>
        )}
      </Card>
      <MediaCard />
      <OpenDataCard />
      <CheckCard />
    </>
  );
}

function CheckCard() {
  const { t } = useTexts();
  const call = useCall();
  const tell = useRefusalToast();
  const [check, setCheck] = useState<Check>({ at: 'idle' });
  const run = async () => {
    setCheck({ at: 'checking' });
    try {
      const { problems } = await call('office.check', {});
      setCheck({ at: 'checked', problems });
    } catch (error) {
      setCheck({ at: 'idle' });
      tell(toRefusal(error));
    }
  };
  return (
    <Card title={t('office.check')} note={t('office.checkNote')}>
      <div className={styles['buttons']}>
        <Button isPending={check.at === 'checking'} onPress={() => void run()}>
          {t('office.check')}
        </Button>
        <output className={styles['result']}>
          {check.at === 'checked' &&
            (check.problems.length === 0 ? (
              <p className={styles['sound']}>
                <CircleCheck size={18} aria-hidden="true" />
                {t('office.sound')}
              </p>
            ) : (
              <>
                <p className={styles['unsound']}>{t('office.unsound')}</p>
                <ul className={styles['problems']}>
                  {check.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              </>
            ))}
        </output>
      </div>
    </Card>
  );
}
