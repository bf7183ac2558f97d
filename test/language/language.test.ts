import { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type LanguageAnswer, languageAsker } from '../../src/language/asker.ts';
import { detectLanguage } from '../../src/language/detect.ts';
import { readStock } from '../../src/sample/stock.ts';

describe('the language of a text', () => {
  test('of the sample’s texts none is taken for another of ours, and few are left unknown', () => {
    const { openings, phrases } = readStock();
    const texts = [
      ...openings.flatMap(({ text, language, sequel }) => [{ text, language }, ...(sequel ?? [])]),
      ...(['fi', 'sv', 'en'] as const).flatMap((language) =>
        [...phrases.opinionAnswers[language], ...phrases.reopenAnswers[language]].map((text) => ({
          text,
          language,
        })),
      ),
    ];
    const found = texts.map(({ text, language }) => ({ language, found: detectLanguage(text) }));
    expect(found.filter((one) => one.found !== null && one.found !== one.language)).toEqual([]);
    const known = found.filter((one) => one.found !== null).length;
    expect(known / texts.length).toBeGreaterThan(0.9);
  });

  test.each([
    ['Ok'],
    ['Kiitos!'],
    ['👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍'],
    ['https://www.kunta.example/ajankohtaista/tiedotteet'],
    [''],
    ['Когда откроется дорога для движения транспорта?'],
    ['Millal avatakse tee liiklusele ja miks te sellest ei teata?'],
  ])('%j is not guessed', (text) => {
    expect(detectLanguage(text)).toBe(null);
  });
});

describe('asking a thread', () => {
  /** A real thread, which takes every text for Finnish until it is told to break. */
  const script = `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ id, text }) => {
      if (text === 'break') throw new Error('broken');
      parentPort.postMessage({ id, language: 'fi' });
    });
  `;

  function asker(scripts: readonly string[]) {
    let started = 0;
    const threads: Worker[] = [];
    onTestFinished(async () => void (await Promise.all(threads.map((one) => one.terminate()))));
    const ask = languageAsker(({ answered, broke }) => {
      const thread = new Worker(scripts[started] ?? script, { eval: true });
      started += 1;
      threads.push(thread);
      thread.on('message', (answer: LanguageAnswer) => answered(answer));
      thread.on('error', broke);
      return {
        ask: (question) => thread.postMessage(question),
        stop: () => void thread.terminate(),
      };
    });
    return { ask, started: () => started };
  }

  test('starts with the first question, and one thread answers them all', async () => {
    const { ask, started } = asker([]);
    expect(started()).toBe(0);
    expect(await Promise.all([ask('a'), ask('b')])).toEqual(['fi', 'fi']);
    expect(await ask('c')).toBe('fi');
    expect(started()).toBe(1);
  });

  test('that breaks leaves what it was asked unknown, and the next question starts another', async () => {
    const { ask, started } = asker([]);
    expect(await Promise.all([ask('a'), ask('break'), ask('b')])).toEqual(['fi', null, null]);
    expect(await ask('c')).toBe('fi');
    expect(started()).toBe(2);
  });

  test('that does not even start leaves nobody waiting', async () => {
    const { ask, started } = asker(['throw new Error("no such file")']);
    expect(await Promise.all([ask('a'), ask('b')])).toEqual([null, null]);
    expect(await ask('c')).toBe('fi');
    expect(started()).toBe(2);
  });
});
