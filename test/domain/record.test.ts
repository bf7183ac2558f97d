import { describe, expect, it } from 'vitest';
import { handleOf } from '../../src/domain/handles.ts';
import { fileNameOf, namesOnlyCriticism } from '../../src/domain/moderation.ts';

describe('what is kept of a writer', () => {
  it.each([
    ['@maija', '@maija'],
    ['Maija Meikäläinen (@maija_m)', '@maija_m'],
    ['Maija @maija@mastodon.example', '@maija@mastodon.example'],
    ['maija87', 'maija87'],
    [' nimimerkki ', 'nimimerkki'],
    ['Maija Meikäläinen', null],
    ['Maija\u00A0Meikäläinen', null],
    ['maija@example.com', null],
    ['', null],
  ])('of %j is %j', (author, handle) => {
    expect(handleOf(author)).toBe(handle);
  });
});

describe('a ground', () => {
  it.each([
    'Kritiikki',
    'arvostelu',
    'Kunnan arvostelu',
    'Kunnanjohtajan arvosteleminen',
    'Väärä mielipide',
    'Negatiivinen palaute',
    'Turha valittaminen',
    'Päätösten jatkuva kritisointi',
    'Eri mieltä olevat mielipiteet',
    'Kritik',
    'Kritik mot kommunen',
    'Negativa kommentarer',
    'Criticism',
    'Criticising the council',
    'Negative feedback',
    'Unfair complaints about staff',
  ])('cannot be %s', (name) => {
    expect(namesOnlyCriticism(name)).toBe(true);
  });

  it.each([
    'Uhkaus',
    'Uhkailu ja arvostelu',
    'Viranhaltijan solvaaminen',
    'Rasismi',
    'Tekijänoikeus',
    'Alastomuus',
    'Hot i samband med kritik',
    'Spam',
    'Kunta',
    '',
  ])('can be %s', (name) => {
    expect(namesOnlyCriticism(name)).toBe(false);
  });
});

it.each([
  ['kuva.png', 'image/png', 'kuva.png'],
  ['KUVA.JPEG', 'image/jpeg', 'KUVA.JPEG'],
  ['kuva', 'image/webp', 'kuva.webp'],
  ['sivu.html', 'text/plain', 'sivu.html.txt'],
] as const)('the name %s of %s becomes %s', (name, type, told) => {
  expect(fileNameOf(name, type)).toBe(told);
});
