import type { Finding, FindingCode } from '../checklist-findings.ts';

const finding =
  (state: Finding['state']) =>
  (code: FindingCode, params: Finding['params'] = {}): Finding => ({ code, state, params });

/** Seen to be there. */
export const ok = finding('ok');
/** Seen to be missing. */
export const gap = finding('gap');
/** There is nothing to look at, or nothing that the program can judge. */
export const idle = finding('idle');
