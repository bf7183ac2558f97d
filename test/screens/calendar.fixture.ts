import type { Page } from 'playwright-core';
import type { Call } from '../../src/contract/index.ts';

export const day = (page: Page, date: string) => page.locator(`[data-day="${date}"]`);
export const chip = (page: Page, name: string) =>
  page.locator('[data-post]').and(page.getByRole('button', { name })).first();
/** A post's name for the ear is a part of it, beside what is seen; of anything else it is the text. */
export const focusedName = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const heard = activeElement?.matches('[data-post]') ? activeElement.lastElementChild : null;
    return (heard ?? activeElement)?.textContent ?? '';
  });

/** What is planned, as `day time title`. */
export async function plans(call: Call, from = '2026-11-01', to = '2027-03-01'): Promise<string[]> {
  const posts = await call('post.list', { from, to });
  return posts.map((post) => `${post.plannedOn} ${post.plannedAt ?? '–'} ${post.title}`);
}

export async function plan(
  call: Call,
  title: string,
  plannedOn: string | null,
  plannedAt?: string,
) {
  const { id } = await call('post.add', {
    title,
    plannedOn,
    ...(plannedAt === undefined ? {} : { plannedAt }),
    places: [],
  });
  return id;
}
