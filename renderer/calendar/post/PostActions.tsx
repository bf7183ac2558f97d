import { Copy, Ellipsis, Save, Send, Trash2 } from 'lucide-react';
import type { Post } from '../../../src/contract/posts.ts';
import { dayOf } from '../../../src/domain/post-days.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useDone } from '../../app/done.ts';
import { navigate } from '../../app/location.ts';
import { postPath } from '../../app/routes.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand } from '../../live/index.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Menu, MenuItem } from '../../parts/Menu.tsx';
import { useAskScope } from '../series/ask.ts';

/** What can be done to the post as a whole. */
export function PostActions({
  post,
  today,
  onClose,
}: {
  post: Post;
  today: LocalDate;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { show, confirm } = useDialogs();
  const { done, tell } = useDone();
  const copy = useCommand('post.copy').run;
  const remove = useCommand('post.remove').run;
  const askScope = useAskScope();
  const isOut = post.variants.length > 0 && post.variants.every((one) => one.publishedAt !== null);

  async function makeCopy(): Promise<void> {
    // A day that is gone is no plan.
    const on = post.plannedOn !== null && post.plannedOn >= today ? post.plannedOn : null;
    const outcome = await copy({ ids: [post.id], on });
    const id = outcome.done ? outcome.output.ids[0] : undefined;
    if (id === undefined) return;
    void tell(t(on === null ? 'post.copied.idea' : 'post.copied'), () =>
      navigate(postPath(post.id, dayOf(post) ?? today), { replace: true }),
    );
    navigate(postPath(id, on ?? today));
  }

  async function takeAway(): Promise<void> {
    const sure =
      post.publishedAt === null ||
      (await confirm({
        title: t('post.remove.title'),
        text: t('post.remove.text'),
        action: t('action.remove'),
        danger: true,
      }));
    if (!sure) return;
    const scope = await askScope(post, 'remove');
    if (scope === null) return;
    if (await done(remove({ ids: [post.id], scope }), () => t('post.removed'))) onClose();
  }

  return (
    <>
      {post.variants.length > 0 && (
        <Button
          kind={isOut ? 'normal' : 'primary'}
          small
          icon={<Send size={15} aria-hidden="true" />}
          onPress={() => show({ kind: 'publish', postId: post.id })}
        >
          {t(isOut ? 'publish.seen' : 'publish.open')}
        </Button>
      )}
      <Menu
        label={t('post.actions')}
        button={
          <IconButton label={t('post.actions')} small>
            <Ellipsis size={18} aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem
          id="copy"
          label={t('post.copy')}
          icon={<Copy size={16} aria-hidden="true" />}
          onAction={() => void makeCopy()}
        />
        <MenuItem
          id="template"
          label={t('post.saveTemplate')}
          icon={<Save size={16} aria-hidden="true" />}
          onAction={() =>
            show({ kind: 'saveTemplate', source: { postId: post.id }, name: post.title })
          }
        />
        <MenuItem
          id="remove"
          label={t('post.remove')}
          icon={<Trash2 size={16} aria-hidden="true" />}
          onAction={() => void takeAway()}
        />
      </Menu>
    </>
  );
}
