import { cli } from './cli.ts';
import { importTexts } from './import.ts';
import { errors } from './errors.ts';

export const fi = { ...cli, ...errors, ...importTexts };
