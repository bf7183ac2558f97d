import { ArrowDownToLine, ArrowUpFromLine } from 'lucide-react';
import { useDone } from '../../app/done.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Menu, MenuItem } from '../../parts/Menu.tsx';
import { useScope } from '../series/scope.tsx';
import { type PostText, placeName } from './places.ts';
import type { PostWorld } from './world.ts';

/** Copying between the texts of a post: from another to be adapted here, and from here to another. */
export function AdaptMenus({
  world,
  one,
  onTake,
}: {
  world: PostWorld;
  /** With what is written in it now. */
  one: PostText;
  onTake: (text: string) => void;
}) {
  const { t } = useTexts();
  const { done } = useDone();
  const set = useCommand('variant.set').run;
  const { scope } = useScope();
  const others = world.post.variants.filter(({ variantId }) => variantId !== one.variantId);
  const written = others.filter(({ text }) => text.trim() !== '');
  const open = others.filter(({ publishedAt }) => publishedAt === null);
  const name = (other: PostText) => placeName(t, other, world);

  function give({ channelId, language, ...to }: PostText): void {
    const outcome = set({ postId: world.post.id, channelId, language, text: one.text, scope });
    void done(outcome, () => t('post.adapt.given', { name: name({ channelId, language, ...to }) }));
  }

  return (
    <>
      {written.length > 0 && (
        <Menu
          label={t('post.adapt.from')}
          button={
            <Button small kind="quiet" icon={<ArrowDownToLine size={15} aria-hidden="true" />}>
              {t('post.adapt.from')}
            </Button>
          }
        >
          {written.map((other) => (
            <MenuItem
              key={other.variantId}
              id={other.variantId}
              label={name(other)}
              note={excerpt(other.text)}
              onAction={() => onTake(other.text)}
            />
          ))}
        </Menu>
      )}
      {open.length > 0 && one.text.trim() !== '' && (
        <Menu
          label={t('post.adapt.to')}
          button={
            <Button small kind="quiet" icon={<ArrowUpFromLine size={15} aria-hidden="true" />}>
              {t('post.adapt.to')}
            </Button>
          }
        >
          {open.map((other) => (
            <MenuItem
              key={other.variantId}
              id={other.variantId}
              label={name(other)}
              note={other.text.trim() === '' ? t('post.texts.unwritten') : excerpt(other.text)}
              onAction={() => give(other)}
            />
          ))}
        </Menu>
      )}
    </>
  );
}

function excerpt(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 58).trimEnd()}…` : line;
}
