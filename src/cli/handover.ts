import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Side } from '../contract/handover.ts';
import { receiveHandover } from '../core/receive.ts';
import { suggestPassphrase } from '../domain/passphrase-words.ts';
import { type Arguments, type Output, Usage, withCore } from './terminal.ts';

/**
 * `handover FILE --office FILE --name WHO`: seals the office for a stand-in. The passphrase is VUORO_PASSPHRASE, since
 * other users of the machine see what a command line says; without one, one is made and told on stderr.
 */
export async function handOver(args: Arguments, out: Output): Promise<void> {
  const file = onlyOperand(args);
  const standIn = args.required('name');
  const given = out.passphrase;
  const passphrase = given ?? suggestPassphrase(randomBytes);
  const { size } = await withCore(args.required('office'), out, (call) =>
    call('handover.make', { file, passphrase, standIn, untilOn: null }),
  );
  if (given === undefined) out.message(out.t('cli.passphrase', { passphrase }));
  out.result(out.t('cli.wrote', { file }), { file, size });
}

/** `receive FILE --office FILE`: opens a handover as the stand-in; the office is made. */
export async function receive(args: Arguments, out: Output): Promise<void> {
  const from = { file: onlyOperand(args), passphrase: passphraseOf(out) };
  const file = resolve(args.required('office'));
  await interruptible((signal) => receiveHandover(file, from, { signal }));
  out.result(out.t('cli.made', { file }), { office: file });
}

/**
 * `return FILE --office FILE`: in a stand-in's copy it is written, in the office it is merged. `--conflicts ours|theirs`
 * says whose side holds where both changed the same; without it such a return is refused.
 */
export async function takeOrSendBack(args: Arguments, out: Output): Promise<void> {
  const file = onlyOperand(args);
  const passphrase = passphraseOf(out);
  const rest = sideOf(args.option('conflicts'));
  await withCore(args.required('office'), out, async (call) => {
    const { copy } = await call('handover.get', {});
    if (copy) {
      const sent = await call('handover.sendBack', { file, passphrase });
      out.result(out.t('cli.wrote', { file }), sent);
      return;
    }
    await call('return.open', { file, passphrase });
    const counts = await call('return.merge', { choices: {}, rest });
    out.result(out.t('handover.merged', counts), counts);
  });
}

/** What is half opened holds all that the office does, so who interrupts it waits until it is gone. */
async function interruptible(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.on(name, interrupt);
  try {
    await work(stop.signal);
  } finally {
    for (const name of signals) process.off(name, interrupt);
  }
}

function onlyOperand(args: Arguments): string {
  const [file] = args.operands;
  if (file === undefined || args.operands.length > 1) throw new Usage();
  return resolve(file);
}

function passphraseOf(out: Output): string {
  if (out.passphrase === undefined) throw new Usage(out.t('cli.passphraseMissing'));
  return out.passphrase;
}

function sideOf(text: string | undefined): Side | null {
  if (text === undefined) return null;
  if (text !== 'ours' && text !== 'theirs') throw new Usage();
  return text;
}
