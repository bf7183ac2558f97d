import type { Promised } from '../../src/contract/promises.ts';
import { promiseEventText } from '../../src/i18n/promise-event.ts';
import { useTexts } from '../app/texts.tsx';
import { ExternalLink } from '../parts/ExternalLink.tsx';
import { Card } from '../parts/Page.tsx';
import styles from './Promises.module.css';

/** What happened from the question to what came of it, in its order. */
export function Story({ promise }: { promise: Promised }) {
  const { t, f } = useTexts();
  return (
    <Card title={t('promises.story')}>
      <ol className={styles['story']}>
        {promise.timeline.map((event, index) => (
          // What happened stays in its order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-kind={event.kind}>
            <time dateTime={event.on}>{f.localDate(event.on)}</time>
            <div>
              <p>{promiseEventText(t, f, event)}</p>
              {event.text !== null && <p className={styles['said']}>{event.text}</p>}
              {event.link !== null && <ExternalLink url={event.link} />}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
