import type { SummarySource } from '../../src/contract/preparation.ts';

/** All conversations with a theme, or those of them under one post. */
export function themeSource(themeId: string, postId: string | null = null): SummarySource {
  return { of: 'theme', themeId, postId, onlyNew: false };
}
