import { type Writer, statement } from './database.ts';

export function addTheme(db: Writer, theme: { id: string; name: string }): void {
  statement(db, 'insert into theme (id, name) values (@id, @name)').run(theme);
}

export function addPostTheme(db: Writer, postId: string, themeId: string): void {
  statement(db, 'insert into post_theme (post_id, theme_id) values (?, ?)').run(postId, themeId);
}

export function addThreadTheme(db: Writer, threadId: string, themeId: string): void {
  statement(db, 'insert into thread_theme (thread_id, theme_id) values (?, ?)').run(
    threadId,
    themeId,
  );
}
