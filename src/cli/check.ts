import { Refusal } from '../contract/errors.ts';
import { type Arguments, type Output, withCore } from './terminal.ts';

/** `check --office FILE`: the whole integrity check. */
export async function checkOffice(args: Arguments, out: Output): Promise<void> {
  const file = args.required('office');
  const { problems } = await withCore(file, out, (call) => call('office.check', {}));
  out.result([out.t(problems.length === 0 ? 'cli.sound' : 'cli.unsound'), ...problems].join('\n'), {
    sound: problems.length === 0,
    problems,
  });
  if (problems.length > 0) throw new Refusal('office.damaged', { file });
}
