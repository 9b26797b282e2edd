import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingAliases, normalizeWords, type RecordedHeading } from '#lib/urls/headings/headingAliases.ts';
import type { LinkableHeading } from '#lib/urls/headings/linkableHeadings.ts';
import { missingHeadings } from '#lib/urls/history/missingHeadings.ts';

const heading = (key: string, text: string): LinkableHeading => ({ key, text });
const was = (key: string, text: string, since = '2026-01-01'): RecordedHeading => ({ key, text, since });
const aliases = (...given: Parameters<typeof headingAliases>) => Object.fromEntries(headingAliases(...given));

test('a heading that is written anew with the same words has its former key', () => {
  expect(aliases([heading('ny', 'Formål')], [was('gammel', 'Formål')])).toEqual({ ny: ['gammel'] });
});

test.each(['FORMÅL', 'formaal', 'Forma\u030al', 'For\u00admål', ' Formål? ', '»Formål«'])(
  '»%s« has the same words as »Formål«',
  (text) => {
    expect(aliases([heading('ny', text)], [was('gammel', 'Formål')])).toEqual({ ny: ['gammel'] });
  },
);

test('a heading that was reworded where it stood needs no other key', () => {
  expect(aliases([heading('k', 'Vores formål')], [was('k', 'Formål')])).toEqual({});
});

test('of a heading with several wordings any will do, the latest first', () => {
  const recorded = [was('k', 'Mål', '2024'), was('k', 'Vores mål', '2025')];
  expect(aliases([heading('a', 'Mål'), heading('b', 'Vores mål')], recorded)).toEqual({ b: ['k'] });
  expect(aliases([heading('a', 'Mål')], recorded)).toEqual({ a: ['k'] });
});

test('a heading that is gone leads nowhere, nor does one that has no words', () => {
  expect(aliases([heading('a', 'Baggrund'), heading('b', '…')], [was('k', 'Formål'), was('l', '?')])).toEqual(
    {},
  );
});

test('of headings with the same words each has its own successor, in their order', () => {
  const recorded = [was('a1', 'Mål'), was('b1', 'Mål')];
  expect(aliases([heading('a2', 'Mål'), heading('b2', 'Mål')], recorded)).toEqual({ a2: ['a1'], b2: ['b1'] });
  // The one that still stands where it stood is nobody's successor, but better than none.
  expect(aliases([heading('a1', 'Mål'), heading('b2', 'Mål')], recorded)).toEqual({ b2: ['b1'] });
  expect(aliases([heading('b1', 'Mål'), heading('a2', 'Mål')], recorded)).toEqual({ a2: ['a1'] });
  expect(aliases([heading('a1', 'Mål')], recorded)).toEqual({ a1: ['b1'] });
});

test('a key that stands for something else by now leads there', () => {
  expect(aliases([heading('ny', 'Formål')], [was('maal', 'Formål')], ['maal'])).toEqual({});
});

test('the newest twenty former keys are kept', () => {
  const recorded = Array.from({ length: 30 }, (_, index) => was(`k${index}`, 'Mål', `${2000 + index}`));
  const { ny = [] } = aliases([heading('ny', 'Mål')], recorded);
  expect(ny).toHaveLength(20);
  expect(ny[0]).toBe('k29');
});

const texts = fc.constantFrom('Mål', 'mål', 'Baggrund', 'Mål og midler', '?', '');
const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__');
const onPage = fc.uniqueArray(fc.record({ key: keys, text: texts }), { selector: ({ key }) => key });

test('of any history: no id comes twice, none is taken, and each leads to words the heading once had', () => {
  fc.assert(
    fc.property(fc.array(onPage, { maxLength: 6 }), onPage, (versions, shown) => {
      const recorded: RecordedHeading[] = [];
      for (const [index, version] of versions.entries()) {
        const fresh = missingHeadings(version, recorded);
        recorded.push(...fresh.map(({ key, text }) => was(key, text, `${index}`)));
      }
      const found = headingAliases(shown, recorded, ['a']);
      const ids = [...shown.map(({ key }) => key), ...[...found.values()].flat()];
      expect(new Set(ids).size).toBe(ids.length);
      expect([...found.values()].flat()).not.toContain('a');
      for (const [key, former] of found) {
        const words = normalizeWords(shown.find((each) => each.key === key)?.text ?? '');
        for (const old of former) {
          expect(recorded.some((each) => each.key === old && normalizeWords(each.text) === words)).toBe(true);
        }
      }
    }),
  );
});

test('of any history: a heading whose words stand on the page is never lost', () => {
  fc.assert(
    fc.property(onPage, onPage, (before, now) => {
      const recorded = missingHeadings(before, []).map(({ key, text }) => was(key, text));
      const found = headingAliases(now, recorded);
      const reachable = new Set([...now.map(({ key }) => key), ...[...found.values()].flat()]);
      for (const { key, text } of recorded) {
        if (now.some((each) => normalizeWords(each.text) === normalizeWords(text))) {
          expect(reachable.has(key)).toBe(true);
        }
      }
    }),
  );
});

test('what the ledger has not is written down: new headings, new words, and words that come back', () => {
  expect(missingHeadings([heading('a', 'Mål'), heading('b', '?')], [])).toEqual([
    { ...heading('a', 'Mål'), wordings: 0 },
  ]);
  expect(missingHeadings([heading('a', 'MÅL!')], [was('a', 'Mål')])).toEqual([]);
  expect(missingHeadings([heading('a', 'Midler')], [was('a', 'Mål')])).toEqual([
    { ...heading('a', 'Midler'), wordings: 1 },
  ]);
  expect(missingHeadings([heading('a', 'Mål')], [was('a', 'Mål'), was('a', 'Midler')])).toEqual([
    { ...heading('a', 'Mål'), wordings: 2 },
  ]);
});
