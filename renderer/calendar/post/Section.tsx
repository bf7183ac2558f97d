import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import styles from './Post.module.css';

export type SectionName =
  | 'texts'
  | 'media'
  | 'taking'
  | 'promise'
  | 'answering'
  | 'links'
  | 'valid'
  | 'checklist'
  | 'record';

/** What is open stays open from post to post. */
const open = new Set<SectionName>(['texts', 'media']);

/** Whether a part is open, for the part that opens itself. */
export function useOpen(name: SectionName): [boolean, (now: boolean) => void] {
  const [expanded, setExpanded] = useState(open.has(name));
  return [
    expanded,
    (now) => {
      if (now) open.add(name);
      else open.delete(name);
      setExpanded(now);
    },
  ];
}

/** A part of the post that opens; closed, it says in a few words what is in it. */
export function Section({
  name,
  title,
  summary,
  state,
  children,
}: {
  name: SectionName;
  title: string;
  /** Empty where there is nothing to tell. */
  summary: string;
  /** Of `useOpen`, where the part has one itself. */
  state?: ReturnType<typeof useOpen>;
  children: ReactNode;
}) {
  const own = useOpen(name);
  const [expanded, setExpanded] = state ?? own;
  return (
    <Disclosure
      className={styles['section'] ?? ''}
      isExpanded={expanded}
      onExpandedChange={setExpanded}
    >
      <Heading level={3} className={styles['sectionHead'] ?? ''}>
        <Button slot="trigger" className={styles['trigger'] ?? ''}>
          <ChevronRight size={16} aria-hidden="true" />
          <span>{title}</span>
          {!expanded && summary !== '' && <span className={styles['summary']}>{summary}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={styles['panel'] ?? ''}>
        <div className={styles['fields']}>{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
