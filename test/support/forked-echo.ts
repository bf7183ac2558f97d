import { parentPort } from '../../src/wire/ports/fork.ts';
import { serve } from '../../src/wire/serve.ts';
import { echo } from './echo.ts';

serve(parentPort(process), echo());
process.send?.('ready');
