import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Place } from '../../../src/domain/post-length.ts';
import { preview } from '../../../src/domain/post-preview.ts';
import { useTexts } from '../../app/texts.tsx';
import styles from './Texts.module.css';

/** What is open stays open from text to text. */
let open = false;

/** The text as a feed shows it: what is seen at once, what must be opened, and what has no room. */
export function TextPreview({ text, place, name }: { text: string; place: Place; name: string }) {
  const { t } = useTexts();
  const [expanded, setExpanded] = useState(open);
  const { shown, folded, over } = preview(text, place);
  return (
    <Disclosure
      isExpanded={expanded}
      onExpandedChange={(now) => {
        open = now;
        setExpanded(now);
      }}
    >
      <Button slot="trigger" className={styles['previewTrigger'] ?? ''}>
        <ChevronRight size={15} aria-hidden="true" />
        {t('post.preview')}
      </Button>
      <DisclosurePanel>
        <figure className={styles['preview']} aria-label={t('post.preview.of', { name })}>
          <figcaption className={styles['previewName']}>{name}</figcaption>
          {text === '' ? (
            <p className={styles['hint']}>{t('post.texts.unwritten')}</p>
          ) : (
            <div dir="auto" className={styles['previewText']}>
              {shown}
              {folded !== '' && (
                <>
                  <span className={styles['fold']}>{t('post.preview.fold')}</span>
                  <span className={styles['folded']}>{folded.trimStart()}</span>
                </>
              )}
              {over !== '' && (
                <>
                  <span className={styles['cut']}>{t('post.preview.cut')}</span>
                  <del className={styles['overText']}>{over}</del>
                </>
              )}
            </div>
          )}
        </figure>
        {folded !== '' && <p className={styles['hint']}>{t('post.preview.note')}</p>}
      </DisclosurePanel>
    </Disclosure>
  );
}
