import { z } from 'zod';

// Compiled validators need `eval`, and even zod's look whether there is one breaks the page's policy.
z.config({ jitless: true });

type Kind = 'query' | 'command' | 'chore' | 'errand';

/**
 * A query answers from the last committed state and changes nothing. A command is one named step in
 * one transaction: it happens whole or not at all, and can be undone. A chore is a transaction that is no
 * step, so that undo goes past it: what it writes can be had anew, or is gone for good. An errand writes files
 * beside the office and no row of it, and no command waits for it.
 */
export type Procedure<
  K extends Kind = Kind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = { readonly kind: K; readonly input: I; readonly output: O };

export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Procedure<'query', I, O> {
  return { kind: 'query', input, output };
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Procedure<'command', I, O> {
  return { kind: 'command', input, output };
}

export function chore<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Procedure<'chore', I, O> {
  return { kind: 'chore', input, output };
}

export function errand<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Procedure<'errand', I, O> {
  return { kind: 'errand', input, output };
}

export const nothing = z.strictObject({});
export const id = z.uuid();
export const instantSchema = z.iso.datetime({ precision: 3 });
export const localDateSchema = z.iso.date();
export const localTimeSchema = z.iso.time({ precision: -1 });
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What an office writes itself; residents' texts have the importers' own, larger limit. */
export const ownText = z.string().max(20_000);
export const name = z.string().trim().min(1).max(120);
export const webLink = z.url({ protocol: /^https?$/ }).max(2000);
