import { cli } from './cli.ts';
import { comments } from './comments.ts';
import { importTexts } from './import.ts';
import { errors } from './errors.ts';
import { menu } from './menu.ts';
import { report } from './report.ts';
import { office } from './office.ts';
import { shell } from './shell.ts';
import { today } from './today.ts';
import { words } from './words.ts';

export const en = {
  ...cli,
  ...comments,
  ...errors,
  ...importTexts,
  ...menu,
  ...report,
  ...office,
  ...shell,
  ...today,
  ...words,
};
