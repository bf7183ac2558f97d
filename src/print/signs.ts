import type { PostStatus, Purpose } from '../domain/words.ts';
import { type Html, html, trusted } from '../report/template.ts';

/** Shapes that are told apart without colour: a black and white printer must not lose what a post is for. */
const purposeShapes: Record<Purpose | 'unset', string> = {
  push: '<path d="M2 1.5v13l12.5-6.5z"/>',
  pull: '<circle cx="8" cy="8" r="7.2"/><path d="M5.6 6.2a2.4 2.4 0 1 1 3.6 2.2c-.8.5-1.2.9-1.2 1.6" fill="none" stroke="#fff" stroke-width="1.7"/><circle cx="8" cy="12.1" r="1.1" fill="#fff"/>',
  network:
    '<g fill="none" stroke="currentColor" stroke-width="1.9"><circle cx="5.4" cy="8" r="4.3"/><circle cx="10.6" cy="8" r="4.3"/></g>',
  image: '<path d="M8 .8 15.2 8 8 15.2.8 8z"/>',
  unset: '<path d="M2.5 8h11" stroke="currentColor" stroke-width="1.8"/>',
};

/** A box for each post, which is filled as the post goes on; an empty one can be ticked with a pen. */
const box = '<rect x="1.8" y="1.8" width="12.4" height="12.4" rx="1.2"';
const tick = (stroke: string) =>
  `<path d="m4.4 8.3 2.6 2.7 4.8-5.8" fill="none" stroke="${stroke}" stroke-width="1.9"/>`;
const statusShapes: Record<PostStatus, string> = {
  idea: `${box} fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 1.7"/>`,
  draft: `${box} fill="none" stroke="currentColor" stroke-width="1.5"/>`,
  ready: `${box} fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M2.2 13.8V2.2L13.8 13.8z"/>`,
  published: `${box} fill="none" stroke="currentColor" stroke-width="1.5"/>${tick('currentColor')}`,
  wrapped: `${box}/>${tick('#fff')}`,
};

/** What a post is for, as a shape; its word stands beside it or in the legend. */
export function purposeSign(purpose: Purpose | null, word: string): Html {
  return sign(`p ${purpose ?? 'unset'}`, purposeShapes[purpose ?? 'unset'], word);
}

/** How far a post is. */
export function statusSign(status: PostStatus, word: string): Html {
  return sign('s', statusShapes[status], word);
}

function sign(className: string, shape: string, word: string): Html {
  const drawing = trusted(shape);
  // In the legend the word stands beside it.
  return word === ''
    ? html`<svg class="${className}" viewBox="0 0 16 16" aria-hidden="true">${drawing}</svg>`
    : html`<svg class="${className}" viewBox="0 0 16 16" role="img" aria-label="${word}">
        ${drawing}
      </svg>`;
}
