import type { GroundCode } from '../domain/moderation.ts';
import type { Translate } from './index.ts';

/** A ground in words: a built-in one in the language, an own one as the office named it. */
export function groundName(
  t: Translate,
  ground: { code: GroundCode | null; name: string | null },
): string {
  return ground.code === null ? (ground.name ?? '–') : t(`moderation.ground.${ground.code}`);
}

/** The rule usually cited with a ground. */
export function groundRule(
  t: Translate,
  ground: { code: GroundCode | null; rule: string | null },
): string {
  return ground.code === null ? (ground.rule ?? '') : t(`moderation.rule.${ground.code}`);
}
