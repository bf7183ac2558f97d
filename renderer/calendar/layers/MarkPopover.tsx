import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { Button as AriaButton, Dialog, Heading, Popover } from 'react-aria-components';
import type { Mark } from '../../../src/contract/layers.ts';
import { postStatuses } from '../../../src/domain/words.ts';
import { markName } from '../../../src/i18n/marks.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { type Texts, useTexts } from '../../app/texts.tsx';
import { useCommand, useLive } from '../../live/index.ts';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { ExternalLink } from '../../parts/ExternalLink.tsx';
import menuStyles from '../../parts/Menu.module.css';
import { Select } from '../../parts/Menu.tsx';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import { useReasoned } from '../reasoned.ts';
import { layerIcons } from './icons.ts';
import styles from './Layers.module.css';
import { useMakeChain } from './chain.ts';

/** A mark as a button that opens what is known of it. */
export function MarkButton({
  mark,
  className,
  children,
}: {
  mark: Mark;
  className?: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <AriaButton ref={trigger} className={className ?? ''} onPress={() => setOpen(true)}>
        {children}
      </AriaButton>
      {open && <MarkPopover mark={mark} triggerRef={trigger} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What is known of a mark, and what can be done about it. */
export function MarkPopover({
  mark,
  triggerRef,
  onClose,
}: {
  mark: Mark;
  triggerRef: RefObject<HTMLElement | null>;
  onClose: () => void;
}) {
  return (
    <Popover
      className={menuStyles['popover'] ?? ''}
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Details mark={mark} onClose={onClose} />
    </Popover>
  );
}

function Details({ mark, onClose }: { mark: Mark; onClose: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const layer = useLive('layer.list', {}).data?.find(({ id }) => id === mark.layer);
  const Icon = layerIcons[mark.kind];
  return (
    <Dialog className={styles['details'] ?? ''}>
      <p className={styles['kind']}>
        <Icon size={15} aria-hidden="true" />
        {layer ? <ResidentLine text={layer.name} /> : t(kindKey(mark.kind))}
      </p>
      <Heading slot="title" level={3} className={styles['name'] ?? ''}>
        <ResidentLine text={markName(t, mark)} />
      </Heading>
      <p>{whenText(texts, mark)}</p>
      {mark.place !== null && (
        <p>
          <ResidentLine text={mark.place} />
        </p>
      )}
      {mark.link !== null && (
        <p>
          <ExternalLink url={mark.link} />
        </p>
      )}
      {mark.closed && <p className={styles['soft']}>{t('mark.closed')}</p>}
      {mark.kind === 'modes' && <p className={styles['soft']}>{t('mark.mode')}</p>}
      {layer?.fileName && !mark.typed && (
        <p className={styles['soft']}>{t('mark.fromFile', { file: layer.fileName })}</p>
      )}
      {mark.posts > 0 && <ChainPosts eventId={mark.id} onAsk={onClose} />}
      <Actions mark={mark} onClose={onClose} />
    </Dialog>
  );
}

function kindKey(kind: Mark['kind']) {
  switch (kind) {
    case 'holidays':
    case 'flagDays':
    case 'closures':
    case 'modes':
      return `layer.${kind}` as const;
    case 'meetings':
    case 'elections':
    case 'school':
    case 'other':
      return `layerKind.${kind}` as const;
  }
}

/** A mark's days and hours in words. */
function whenText({ t, f }: Texts, { from, to, at, until }: Mark): string {
  const days =
    from === to
      ? f.longDay(from)
      : t('office.span', { from: f.localDate(from), to: f.localDate(to) });
  if (at === null) return days;
  const hours =
    until === null
      ? t('mark.from', { at: f.clock(at) })
      : t('mark.hours', { at: f.clock(at), until: f.clock(until) });
  return `${days} ${hours}`;
}

/** The posts that are planned about a meeting. */
function ChainPosts({ eventId, onAsk }: { eventId: string; onAsk: () => void }) {
  const { t, f } = useTexts();
  const posts = useLive('layer.posts', { eventId }).data ?? [];
  const setStatus = useReasoned('post.setStatus', { onAsk });
  return (
    <section aria-label={t('chain.posts')}>
      <h4 className={styles['heading']}>{t('chain.posts')}</h4>
      <ul className={styles['posts']}>
        {posts.map(({ id, title, status, plannedOn }) => (
          <li key={id}>
            <span className={styles['postTitle']}>
              <ResidentLine text={title} />
            </span>
            <span className={styles['postState']}>
              {plannedOn === null ? '–' : f.shortDay(plannedOn)}
              <Select
                label={t('chain.status', { title })}
                hideLabel
                small
                value={status}
                options={postStatuses.map((value) => ({ value, label: t(`word.status.${value}`) }))}
                onChange={(next) => void setStatus.run({ ids: [id], status: next })}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Actions({ mark, onClose }: { mark: Mark; onClose: () => void }) {
  const { t } = useTexts();
  const { show } = useDialogs();
  const remove = useCommand('layer.removeEvent');
  const chain = useMakeChain(mark);
  const meeting = mark.kind === 'meetings';
  const ofOffice = mark.kind === 'closures' || mark.kind === 'modes';
  if (!meeting && !mark.typed && !ofOffice) return null;
  return (
    <>
      {meeting && <p className={styles['soft']}>{t('chain.note')}</p>}
      <div className={styles['actions']}>
        {meeting && (
          <Button
            small
            kind={mark.posts === 0 ? 'primary' : 'normal'}
            isPending={chain.pending}
            onPress={() => {
              onClose();
              void chain.make();
            }}
          >
            {t('chain.make')}
          </Button>
        )}
        {mark.typed && (
          <>
            <Button
              small
              onPress={() => {
                onClose();
                show({ kind: 'layerEvent', event: mark });
              }}
            >
              {t('mark.edit')}
            </Button>
            <Button
              small
              kind="quiet"
              onPress={async () => {
                const { done } = await remove.run({ id: mark.id });
                if (!done) return;
                onClose();
                showToast({ kind: 'done', text: t('mark.removed') });
              }}
            >
              {t('mark.remove')}
            </Button>
          </>
        )}
        {ofOffice && (
          <LinkButton small to={mark.kind === 'modes' ? '/office/calendar' : '/office/basics'}>
            {t('mark.openOffice')}
          </LinkButton>
        )}
      </div>
    </>
  );
}
