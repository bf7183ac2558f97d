import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seemsQuestion } from '../../src/domain/suggestion.ts';

describe('a text that seems a question', () => {
  it.each([
    'Milloin jäähalli avataan?',
    'milloin jäähalli avataan',
    'Onko kirjasto auki lauantaina',
    'Hei, onkohan kukaan huomannut että katulamppu on rikki',
    'Moi! Saako uimarannalle tuoda koiran',
    'Menisköhän tuo läpi valtuustossa',
    'Eikö tätä voisi korjata jo',
    'Tuleeko Rantatielle päällyste tänä vuonna',
    'Mutta kuka tämän maksaa',
    'Paljonko tämä maksoi veronmaksajille',
    'Hyvä juttu. Mistä ilmoittautumislomake löytyy',
    'Näinkö tämän piti mennä',
    'Aiotteko vastata vai ette',
    'Vai niin, kenen päätös tämä oli',
    'Voisitteko laittaa pöytäkirjan nettiin?',
    'När öppnar simhallen',
    'Hej, kan man boka salen på nätet',
    'Finns det platser kvar',
    'Varför plogas inte Strandvägen',
    'Var kan man parkera',
    'Hur mycket kostar det här',
    'Is the library open on Saturday',
    'Where can I find the form',
    'Hello, can you fix the street light',
    'Koululla oli taas kylmä. Asia korjattu milloin?',
  ])('%s', (text) => {
    expect(seemsQuestion(text)).toBe(true);
  });

  it.each([
    'Kiitos kirjastolle!',
    'Hieno juttu, tätä on odotettu.',
    'Kirkko on keskellä kylää',
    'Viikko sitten oli jo luvattu.',
    'Aurinko paistoi torilla koko päivän',
    'Hankolaisena olen samaa mieltä',
    'Koska tie on huono, ajan hitaasti.',
    'Mitä roskaa!',
    'Miten hienosti järjestetty!',
    'Se mitä valtuusto päätti on hyvä asia',
    'https://kunta.fi/haku?sivu=2 täältä löytyy',
    'Sisko sanoi samaa',
    'Lakko alkaa maanantaina',
    'När jag var liten fanns här en affär',
    'Var bra!',
    'Bra gjort, tack',
    'When I was young there was a shop here',
    'Thank you so much',
    '?!?',
    '',
    'Kunnan pitäisi korjata tie heti.',
  ])('not: %s', (text) => {
    expect(seemsQuestion(text)).toBe(false);
  });

  it('is told of any text, also of the longest', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void seemsQuestion(text)));
    expect(seemsQuestion('ka'.repeat(4_000_000))).toBe(false);
    expect(seemsQuestion(`Onko ${'a '.repeat(2_000_000)}`)).toBe(true);
  });
});
