import { z } from 'zod';
import { type ProcedureName, contract } from '../contract/index.ts';
import { type Arguments, type Output, Usage, withCore } from './terminal.ts';

/** `call PROCEDURE [JSON] --office FILE`: any procedure of the contract, for scripts and support. */
export async function callProcedure(args: Arguments, out: Output): Promise<void> {
  const [procedure, json = '{}'] = args.operands;
  if (procedure === undefined) throw new Usage();
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    throw new Usage(out.t('cli.badJson'));
  }
  const output = await withCore(args.required('office'), out, (_, core) =>
    core.call(procedure, input),
  );
  out.result(JSON.stringify(output, null, 2), output);
}

/** `call --list`: every procedure with its input as JSON Schema. */
export function listProcedures(out: Output): void {
  const procedures = (Object.keys(contract) as ProcedureName[]).map((name) => ({
    name,
    kind: contract[name].kind,
    input: z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' }),
  }));
  const lines = procedures.map(({ name, kind, input }) => {
    const { $schema: _, ...schema } = input;
    return `${name} (${kind})\n  ${JSON.stringify(schema)}`;
  });
  out.result(lines.join('\n'), procedures);
}
