import type { Locator, Page } from 'playwright-core';

/**
 * Drags a post with the mouse as a hand would: what it can be put down on is ready for it when the post is seen to be
 * dragged, a frame after it was taken hold of.
 */
export async function dragPost(page: Page, post: Locator, to: Locator): Promise<void> {
  await post.hover();
  await page.mouse.down();
  const start = (await post.boundingBox())!;
  await page.mouse.move(start.x + start.width / 2 + 10, start.y + start.height / 2, { steps: 3 });
  await page.locator('[data-carried]').first().waitFor();
  const end = (await to.boundingBox())!;
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 });
  await page.mouse.up();
}
