import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Answered, Card } from '../parts/Page.tsx';
import { HandOverCard } from './HandOverCard.tsx';
import styles from './Handover.module.css';
import { HouseRulesCard } from './HouseRules.tsx';
import { SendBackCard } from './SendBackCard.tsx';
import { TakeBackCard } from './TakeBackCard.tsx';

/** Handing the office over and taking it back; in a stand-in's copy, sending back what was done. */
export function StandInSection() {
  const { t, f } = useTexts();
  const handover = useLive('handover.get', {});
  return (
    <Answered live={handover}>
      {({ copy, handovers, houseRules }) => (
        <>
          {copy ? (
            <SendBackCard copy={copy} />
          ) : (
            <>
              <HandOverCard />
              <TakeBackCard />
              <Card title={t('handover.listTitle')}>
                {handovers.length === 0 && (
                  <p className={styles['soft']}>{t('handover.listNone')}</p>
                )}
                <ul className={styles['list']}>
                  {handovers.map(({ id, standIn, madeAt, untilOn, takenBackAt }) => (
                    <li key={id}>
                      {[
                        t('handover.listMade', { standIn, at: f.dateTime(madeAt) }),
                        ...(untilOn === null
                          ? []
                          : [t('handover.listUntil', { day: f.date(untilOn) })]),
                      ].join(', ')}
                      <div className={styles['soft']}>
                        {takenBackAt === null
                          ? t('handover.listOut')
                          : t('handover.listTaken', { at: f.dateTime(takenBackAt) })}
                      </div>
                    </li>
                  ))}
                </ul>
              </Card>
            </>
          )}
          <HouseRulesCard key={JSON.stringify(houseRules)} saved={houseRules} />
        </>
      )}
    </Answered>
  );
}
