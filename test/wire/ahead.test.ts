import { expect, onTestFinished, test } from 'vitest';
import { askAhead } from '../../renderer/live/ahead.ts';
import { pendingLinks } from '../../renderer/live/links.ts';
import type { HostEvent } from '../../src/contract/host.ts';
import { inProcessPorts } from '../../src/wire/ports/in-process.ts';
import { serve } from '../../src/wire/serve.ts';
import { type TestCore, testCore } from '../support/core.ts';

/** A page whose ports come when the test hands them over, and what was asked of its core. */
function page({ core }: Pick<TestCore, 'core'>) {
  const { links, attachCore, attachHost } = pendingLinks();
  const asked: string[] = [];
  const attach = () => {
    const [ours, theirs] = inProcessPorts();
    serve(theirs, {
      call: (procedure, input, options) => {
        asked.push(procedure);
        return core.call(procedure, input, options);
      },
      subscribe: (listener) => core.subscribe(listener),
    });
    onTestFinished(() => theirs.close());
    attachCore(ours);
  };
  const [host, shell] = inProcessPorts();
  let tell: (event: HostEvent) => void = () => {};
  serve(shell, {
    call: (procedure) => Promise.resolve({ procedure }),
    subscribe: (listener) => {
      tell = listener;
      return () => {};
    },
  });
  attachHost(host);
  return { links: askAhead(links), attach, asked, tell: (event: HostEvent) => tell(event) };
}

const addUnit = { name: 'Tekninen toimi', email: null };

test('what the first screen asks has been asked already, once', async () => {
  const { links, attach, asked } = page(await testCore());
  attach();
  const [office] = await Promise.all([links.call('office.get', {}), links.call('today.get', {})]);
  expect(office.name).toBe('Testikunta');
  expect(asked.filter((procedure) => procedure === 'office.get')).toHaveLength(1);
  await links.call('office.get', {});
  expect(asked.filter((procedure) => procedure === 'office.get')).toHaveLength(2);
});

test('no early answer is given after something has changed', async () => {
  const core = await testCore();
  const { links, attach, asked } = page(core);
  attach();
  await expect.poll(() => asked).toContain('history.get');
  const changed = new Promise<void>((told) => {
    links.onCoreEvent(() => told());
  });
  await core.call('unit.add', addUnit);
  await changed;
  const { undo } = await links.call('history.get', {});
  expect(undo).toMatchObject({ procedure: 'unit.add' });
});

test('nor one of a core that is gone', async () => {
  const { links, attach, asked } = page(await testCore());
  attach();
  attach();
  await links.call('today.get', {});
  expect(asked.filter((procedure) => procedure === 'today.get')).toHaveLength(2);
});

test('nor one of an office that another takes the place of', async () => {
  const { links, attach, asked, tell } = page(await testCore());
  attach();
  await expect.poll(() => asked).toContain('today.get');
  const told = new Promise<void>((done) => {
    links.onHostEvent(() => done());
  });
  tell({ event: 'shell' });
  await told;
  await links.call('today.get', {});
  expect(asked.filter((procedure) => procedure === 'today.get')).toHaveLength(2);
});
