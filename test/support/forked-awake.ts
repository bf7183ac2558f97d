import { afterAwake } from '../../src/core/awake.ts';

/** Says `begun`, and `over` after as many milliseconds as its argument says, in which it was awake. */
afterAwake(Number(process.argv[2]), () => {
  process.send?.('over');
  process.disconnect();
});
process.send?.('begun');
