import { basename, resolve } from 'node:path';
import { createOffice, createSample } from '../core/create.ts';
import type { Arguments, Output } from './terminal.ts';

/** `init --office FILE [--sample] [--name NAME]` */
export function initOffice(args: Arguments, out: Output): void {
  const file = resolve(args.required('office'));
  const world = { file, ...out.world };
  if (args.flag('sample')) createSample(world);
  else {
    const name = args.option('name') ?? basename(file, '.vuoro');
    createOffice(world, { name, regime: 'fi', channels: [], hours: officeHours });
  }
  out.result(out.t('cli.made', { file }), { office: file, sample: args.flag('sample') });
}

/** Monday to Friday, eight to four: changed in the program. */
const officeHours = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opens: '08:00',
  closes: '16:00',
}));
