import { useState } from 'react';
import { Link } from 'wouter';
import { useCommand } from '../live/index.ts';
import { ThemePicker } from '../comments/forms/ThemePicker.tsx';
import { postTitle } from '../../src/i18n/post-title.ts';
import { postPath } from '../app/routes.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import { themeSource } from '../preparation/source.ts';
import { Card } from '../parts/Page.tsx';
import type { PromiseWorld } from './PromisePage.tsx';
import styles from './Promises.module.css';

/** Where the promise came from: the post that asked, what residents said, and of what. */
export function Source({ promise, today }: PromiseWorld) {
  const { t } = useTexts();
  const { post } = promise;
  return (
    <Card title={t('promises.source')}>
      {post === null ? (
        <p className={styles['soft']}>{t('promises.noPost')}</p>
      ) : (
        <div>
          <Link href={postPath(post.id, promise.madeOn ?? today)}>{postTitle(t, post)}</Link>
          <p className={styles['soft']}>
            <Link href={`/comments?post=${post.id}`}>
              {t('promises.comments', { count: promise.comments })}
            </Link>
            {', '}
            {t('promises.threads', { count: promise.threads })}
          </p>
        </div>
      )}
      <Themes promise={promise} />
    </Card>
  );
}

function Themes({ promise }: Pick<PromiseWorld, 'promise'>) {
  const { t } = useTexts();
  const { show } = useDialogs();
  const [picking, setPicking] = useState(false);
  const update = useCommand('promise.update').run;
  const addTheme = useCommand('theme.add').run;
  const ids = promise.themes.map(({ id }) => id);
  const setThemes = (themeIds: string[]) => void update({ id: promise.id, themeIds });

  async function create(name: string): Promise<void> {
    const made = await addTheme({ name });
    if (made.done) setThemes([...ids, made.output.id]);
  }

  return (
    <div>
      <h3 className={styles['subtitle']}>{t('promises.themes')}</h3>
      {promise.themes.length > 0 && (
        <ul className={styles['plain']}>
          {promise.themes.map(({ id, name, threads }) => (
            <li key={id} className={styles['counted']}>
              <Link href={`/comments?theme=${id}`}>{name}</Link>
              <span className={styles['soft']}>{t('promises.threads', { count: threads })}</span>
              {threads > 0 && (
                <Button
                  small
                  kind="quiet"
                  aria-label={t('preparation.theme.sendNamed', { name })}
                  onPress={() =>
                    show({
                      kind: 'prepare',
                      source: themeSource(id, promise.post?.id ?? null),
                      ...(promise.unit === null ? {} : { unitId: promise.unit.id }),
                    })
                  }
                >
                  {t('preparation.action')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles['flush']}>
        <Button small kind="quiet" aria-expanded={picking} onPress={() => setPicking(!picking)}>
          {t(promise.themes.length === 0 ? 'post.themes.add' : 'themes.edit')}
        </Button>
      </div>
      {picking && (
        <div className={styles['inset']}>
          <ThemePicker
            has={[promise.themes.map(({ name }) => name)]}
            onChange={({ add, remove, create: name }) => {
              if (add !== undefined) setThemes([...ids, add]);
              if (remove !== undefined) setThemes(ids.filter((id) => id !== remove));
              if (name !== undefined) void create(name);
            }}
            onClose={() => setPicking(false)}
          />
        </div>
      )}
    </div>
  );
}
