import fc from 'fast-check';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { mentionedHandles, plainOf, plainTextOf, renderMarkdown } from './markdown.ts';

const addressOf = (handle: string) => (handle === 'nobody' ? undefined : `/people/${handle}`);

test('paragraphs, lists and emphasis are what they look like', () => {
  expect(renderMarkdown('Bring *cake*.\nAnd:\n\n- tea\n- **milk**')).toBe(
    '<p>Bring <em>cake</em>.<br>\nAnd:</p>\n<ul>\n<li>tea</li>\n<li><strong>milk</strong></li>\n</ul>\n'
  );
});

test('headings begin below those of the page, and end at the sixth', () => {
  const read = load(renderMarkdown('# One\n\n## Two\n\n##### Five'));
  expect(read('h3').text()).toBe('One');
  expect(read('h4').text()).toBe('Two');
  expect(read('h6').text()).toBe('Five');
});

test('links vouch for nothing, those into this site are plain', () => {
  expect(renderMarkdown('[a](https://example.org/)')).toContain('rel="nofollow ugc noopener"');
  expect(renderMarkdown('https://example.org/x')).toContain('href="https://example.org/x" rel="nofollow ugc noopener"');
  expect(renderMarkdown('[b](/groups/north)')).toBe('<p><a href="/groups/north">b</a></p>\n');
});

test('a picture from elsewhere is a link to it, and in a link its words', () => {
  expect(renderMarkdown('![A cake](https://example.org/cake.png)')).toContain('>A cake</a>');
  const both = renderMarkdown('[![A cake](https://example.org/cake.png)](https://example.org/)');
  expect(load(both)('a').length).toBe(1);
  expect(both).toContain('>A cake</a>');
  expect(both).not.toContain('<img');
});

test('who is addressed with @ is linked to, where there is such a person', () => {
  expect(renderMarkdown('Thanks @Ann-Owen, and @nobody.', { addressOf })).toBe(
    '<p>Thanks <a href="/people/ann-owen">@Ann-Owen</a>, and @nobody.</p>\n'
  );
});

test('mail addresses, names on other servers, code and links address nobody', () => {
  const text = 'ann@example.org @ann@example.social `@ben` [@eve](https://example.org/@eve) @mair-';
  expect(mentionedHandles(text)).toEqual(['mair']);
  expect(mentionedHandles('@ann, (@ben) and @Ann again, not @example.org')).toEqual(['ann', 'ben']);
});

test('the words alone are one line', () => {
  expect(plainOf('# North\n\nWe *meet*\nin [Bangor](https://example.org/).')).toBe('North We meet in Bangor.');
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '[x](vbscript:msgbox)',
  '[x](//evil.example.org/)',
  '[x](/\\evil.example.org/)',
  '<javascript:alert(1)>',
  '[x](https://example.org/"onmouseover="alert(1))',
  '[x](https://example.org/ "t\\" onmouseover=alert(1) x=\\"")',
  '```"><script>alert(1)</script>\ncode\n```',
  '[x]: javascript:alert(1)\n\n[x]',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '| a |\n|---|\n| <svg onload=alert(1)> |',
  '@"><script>alert(1)</script>'
];

test.each(HOSTILE)('no script, handler or odd address comes out of %s', (text) => {
  expectHarmless(renderMarkdown(text, { addressOf }));
});

test('nor of anything else that is typed', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(...HOSTILE, '[', '](', ')', '`', '<', '>', '"', '\n', '@ann', '!')
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) =>
      expectHarmless(renderMarkdown(pieces.join(''), { addressOf }))
    )
  );
});

test.each([
  ['quotes in quotes', '>'.repeat(20_000)],
  ['lists in lists', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
  ['brackets without end', '['.repeat(20_000)],
  ['links half begun', '[a](<'.repeat(4000)],
  ['emphasis half begun', '*a_ '.repeat(5000)],
  ['ticks of every length', Array.from({ length: 190 }, (_, count) => '`'.repeat(count)).join(' ')],
  ['@ without end', '@a-'.repeat(6600)],
  ['addresses without end', 'https://'.repeat(2500)]
])('%s come to an end', (_what, text) => {
  expectHarmless(renderMarkdown(text, { addressOf }));
});

test('as plain text it keeps its paragraphs and lists, and says where links lead', () => {
  const text =
    '## Come\n\n**There will be cake.**\nAnd [tea](https://example.org/tea).\n\n- One\n- *Two*\n\n1. First\n2. Second\n\nhttps://example.org';
  expect(plainTextOf(text)).toBe(
    'Come\n\nThere will be cake.\nAnd tea (https://example.org/tea).\n\n• One\n• Two\n\n1. First\n2. Second\n\nhttps://example.org'
  );
  expect(plainTextOf('')).toBe('');
});

const HARMLESS: Record<string, RegExp> = {
  href: /^($|https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i,
  rel: /^nofollow ugc noopener$/,
  title: /./,
  class: /./,
  start: /^\d+$/,
  style: /^text-align:(left|center|right)$/
};

function expectHarmless(html: string): void {
  const read = load(html, undefined, false);
  expect(read('script, img, svg, iframe, style, form, input, object, base, meta').length).toBe(0);
  const attributes = read('*')
    .toArray()
    .flatMap((element) => ('attribs' in element ? Object.entries(element.attribs) : []));
  expect(attributes.filter(([name, value]) => !HARMLESS[name]?.test(value))).toEqual([]);
}

test('for pages that are read elsewhere a link into the site has its whole address', () => {
  const shown = renderMarkdown('[us](/groups/us) [up](#top)', { origin: 'https://afield.example' });
  expect(shown).toContain('<a href="https://afield.example/groups/us">');
  expect(shown).toContain('<a href="#top">');
});
