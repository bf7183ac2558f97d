import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asHashtags, publishText, withCampaign } from '../../src/domain/publish-text.ts';

describe('a campaign', () => {
  it.each([
    [
      'https://kunta.fi',
      'https://kunta.fi?utm_source=facebook&utm_medium=social&utm_campaign=talous',
    ],
    [
      'https://kunta.fi/a?id=1#osa',
      'https://kunta.fi/a?id=1&utm_source=facebook&utm_medium=social&utm_campaign=talous#osa',
    ],
    [
      'https://kunta.fi/?utm_source=x&UTM_campaign=vanha&utm_content=kuva&b=%C3%A4',
      'https://kunta.fi/?utm_content=kuva&b=%C3%A4&utm_source=facebook&utm_medium=social&utm_campaign=talous',
    ],
    ['http://kunta.fi', 'http://kunta.fi'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['kunta.fi', 'kunta.fi'],
  ])('goes into %s', (url, tagged) => {
    expect(withCampaign(url, { campaign: 'talous', source: 'facebook' })).toBe(tagged);
  });

  test('that has no name changes nothing, and one with signs of its own is written safely', () => {
    const url = 'https://kunta.fi/a';
    expect(withCampaign(url, { campaign: ' ', source: 'x' })).toBe(url);
    expect(withCampaign(url, { campaign: 'syksy & äänet#1', source: 'x' })).toBe(
      `${url}?utm_source=x&utm_medium=social&utm_campaign=syksy%20%26%20%C3%A4%C3%A4net%231`,
    );
  });

  test('put in twice is there once', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const secure = url.replace(/^http:/, 'https:');
        const tag = { campaign: 'talous', source: 'x' };
        const once = withCampaign(secure, tag);
        expect(withCampaign(once, tag)).toBe(once);
        expect(new URL(once).searchParams.getAll('utm_campaign')).toEqual(['talous']);
        expect(new URL(once).pathname).toBe(new URL(secure).pathname);
        expect(new URL(once).hash).toBe(new URL(secure).hash);
      }),
    );
  });
});

describe('the text that is copied', () => {
  const link = { url: 'https://kunta.fi/a', campaign: null };

  test('ends in the links and the hashtags', () => {
    const post = { text: 'Mitä säästetään?\n', links: [link], hashtags: 'talous, #kunta' };
    expect(publishText(post, 'facebook')).toBe(
      'Mitä säästetään?\n\nhttps://kunta.fi/a\n\n#talous #kunta',
    );
    expect(publishText({ text: '', links: [], hashtags: '' }, 'facebook')).toBe('');
  });

  test('says nothing twice, and a link in the text gets its campaign there', () => {
    const post = {
      text: 'Vastaa: https://kunta.fi/a. Ohje: https://kunta.fi/abc #Talous',
      links: [{ ...link, campaign: 'talous' }],
      hashtags: '#talous #kunta',
    };
    expect(publishText(post, 'instagram')).toBe(
      'Vastaa: https://kunta.fi/a?utm_source=instagram&utm_medium=social&utm_campaign=talous. ' +
        'Ohje: https://kunta.fi/abc #Talous\n\n#kunta',
    );
    const longer = { ...post, text: 'https://kunta.fi/abc', links: [link], hashtags: '' };
    expect(publishText(longer, 'x')).toBe('https://kunta.fi/abc\n\nhttps://kunta.fi/a');
  });

  test.each([
    ['talous, kunta', '#talous #kunta'],
    ['  ##talous;#kunta ', '#talous #kunta'],
    ['# ', ''],
  ])('takes hashtags as they are typed: %s', (typed, tags) => {
    expect(asHashtags(typed)).toBe(tags);
  });
});
