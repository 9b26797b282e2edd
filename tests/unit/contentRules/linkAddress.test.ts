import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hrefProblem, webAddressProblem } from '#lib/contentRules/rules/linkAddress.ts';

test.each([
  'https://www.kl.dk',
  'https://www.forhandlingsfaellesskabet.dk/udsendelser/2006/03-marts/16-vaeksthus-for-ledelse/?a=b#c',
  'HTTPS://kl.dk',
  'https://da.wikipedia.org/wiki/Ørsted',
  'mailto:navn@eksempel.dk',
  'mailto:navn@eksempel.dk?subject=Hej',
  'tel:+4512345678',
  'tel:12345678',
])('%s is a valid link', (href) => {
  expect(hrefProblem(href)).toBeUndefined();
});

test.each([
  ['http://kl.dk', 'https'],
  ['www.kl.dk', 'https://www.kl.dk'],
  ['javascript:alert(1)', 'kun begynde med'],
  ['JavaScript:alert(1)', 'kun begynde med'],
  ['data:text/html,hej', 'kun begynde med'],
  ['vbscript:x', 'kun begynde med'],
  ['\u200bjavascript:alert(1)', 'usynlige tegn'],
  ['https://kl.dk/\u202egpj.exe', 'usynlige tegn'],
  ['https://kl.dk/\u00adside', 'usynlige tegn'],
  ['//evil.com', 'Link til en side her'],
  ['/formaal', 'Link til en side her'],
  ['#top', 'Link til en side her'],
  ['https://kl.dk/en side', 'mellemrum'],
  ['https://kl.dk@evil.com', 'brugernavn'],
  ['https:evil.com', 'ikke hel'],
  ['https:///evil.com', 'ikke hel'],
  ['https://', 'ikke hel'],
  ['https://localhost', 'ikke hel'],
  ['navn@eksempel.dk', 'mailto:navn@eksempel.dk'],
  ['mailto:', 'ikke hel'],
  ['mailto:navn@', 'ikke hel'],
  ['tel:', 'ikke ringes op'],
  ['tel:12-34', 'ikke ringes op'],
])('%j is rejected with advice to the editor', (href, expected) => {
  expect(hrefProblem(href)).toContain(expected);
});

test('any accepted link has one of the three schemes after parsing', () => {
  const almostValid = fc
    .tuple(
      fc.constantFrom('', 'https://', 'https:', 'http://', 'mailto:', 'tel:', 'javascript:', '//', '\\', ' '),
      fc.string({ maxLength: 30 }),
    )
    .map(([scheme, rest]) => scheme + rest);
  fc.assert(
    fc.property(fc.oneof(almostValid, fc.webUrl({ validSchemes: ['https', 'http', 'ftp'] })), (href) => {
      fc.pre(hrefProblem(href) === undefined);
      expect(['https:', 'mailto:', 'tel:']).toContain(new URL(href, 'http://site.invalid').protocol);
    }),
  );
});

test('a source or a website must be a web page, not an e-mail address or a telephone number', () => {
  expect(webAddressProblem('https://www.kl.dk')).toBeUndefined();
  expect(webAddressProblem('mailto:navn@eksempel.dk')).toContain('webside');
  expect(webAddressProblem('tel:12345678')).toContain('webside');
});
