import { useCallback } from 'react';
import type { ErrorCode, Refusal } from '../../src/contract/errors.ts';
import type { Input, Output } from '../../src/contract/index.ts';
import { type DialogRequest, useDialogs } from '../app/dialogs/requests.tsx';
import { useRefusalToast } from '../app/refusals.ts';
import { type Outcome, useCommand } from '../live/index.ts';

/** The commands that go on only when something has been answered. */
type Reasoned = 'post.setStatus' | 'variant.publish';

/** What was answered, as the part of the command's input that it is. */
type Answer = Pick<
  Input<'variant.publish'>,
  'reason' | 'checklistReason' | 'promise' | 'withoutPromise'
>;

/** What the user is asked when a command is refused; null leaves everything as it was. */
const questions: Partial<
  Record<ErrorCode, (refusal: Refusal, answer: (part: Answer | null) => void) => DialogRequest>
> = {
  'post.needsReason': ({ params }, answer) => ({
    kind: 'reason',
    mode: String(params['mode']),
    onAnswer: (reason) => answer(reason === null ? null : { reason }),
  }),
  'post.needsChecklistReason': ({ params }, answer) => ({
    kind: 'checklistReason',
    postId: String(params['postId']),
    count: Number(params['count']),
    onAnswer: (reason) => answer(reason === null ? null : { checklistReason: reason }),
  }),
  'post.needsPromise': (_, answer) => ({ kind: 'askPromise', onAnswer: answer }),
};

/**
 * Changes a post's state or tells that it is out, as `useCommand` does. On a day of a mode
 * the user is asked why, with required items of the checklist open too, and of a post that asks residents what
 * is promised; it goes on with the answer, and who gives none leaves everything as it was.
 */
export function useReasoned<P extends Reasoned>(
  procedure: P,
  options: {
    /** The user is about to be asked: what would lie over the question should go. */
    onAsk?: () => void;
  } = {},
): {
  run(input: Input<P>): Promise<Outcome<Output<P>>>;
  pending: boolean;
} {
  const { run: runOnce, pending } = useCommand(procedure, { refusals: 'inline' });
  const { show, close } = useDialogs();
  const tell = useRefusalToast();
  const { onAsk } = options;

  const run = useCallback(
    async (input: Input<P>): Promise<Outcome<Output<P>>> => {
      const ask = (question: NonNullable<(typeof questions)[ErrorCode]>, refusal: Refusal) => {
        onAsk?.();
        return new Promise<Answer | null>((resolve) => {
          const onAnswer = (part: Answer | null) => {
            close();
            resolve(part);
          };
          show(question(refusal, onAnswer));
        });
      };
      let answered = input;
      let outcome = await runOnce(answered);
      // One may follow another: two modes meet on a day, or a mode and a promise. Each is asked about in
      // its turn, and of two modes the last reason given is kept for both.
      while (!outcome.done) {
        const question = questions[outcome.refusal.code];
        if (!question) break;
        const part = await ask(question, outcome.refusal);
        if (part === null) return outcome;
        answered = Object.assign({}, answered, part);
        outcome = await runOnce(answered);
      }
      if (!outcome.done) tell(outcome.refusal);
      return outcome;
    },
    [runOnce, onAsk, show, close, tell],
  );
  return { run, pending };
}
