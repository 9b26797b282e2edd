import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingAliases, normalizeWords, type RecordedHeading } from '#lib/urls/headings/headingAliases.ts';
import type { LinkableHeading } from '#lib/urls/headings/linkableHeadings.ts';
import { missingHeadings } from '#lib/urls/history/missingHeadings.ts';

const heading = (key: string, text: string): LinkableHeading => ({ key, text });
const recordedHeading = (key: string, text: string, since = '2026-01-01'): RecordedHeading => ({
  key,
  text,
  since,
});
const aliases = (...args: Parameters<typeof headingAliases>) => Object.fromEntries(headingAliases(...args));

test('a heading rewritten with the same text keeps its former key as an alias', () => {
  expect(aliases([heading('ny', 'Formål')], [recordedHeading('gammel', 'Formål')])).toEqual({
    ny: ['gammel'],
  });
});

test.each(['FORMÅL', 'formaal', 'Forma\u030al', 'For\u00admål', ' Formål? ', '»Formål«'])(
  '"%s" counts as the same text as "Formål"',
  (text) => {
    expect(aliases([heading('ny', text)], [recordedHeading('gammel', 'Formål')])).toEqual({ ny: ['gammel'] });
  },
);

test('a heading reworded in place needs no alias', () => {
  expect(aliases([heading('k', 'Vores formål')], [recordedHeading('k', 'Formål')])).toEqual({});
});

test('any recorded text of a heading matches, the latest first', () => {
  const recorded = [recordedHeading('k', 'Mål', '2024'), recordedHeading('k', 'Vores mål', '2025')];
  expect(aliases([heading('a', 'Mål'), heading('b', 'Vores mål')], recorded)).toEqual({ b: ['k'] });
  expect(aliases([heading('a', 'Mål')], recorded)).toEqual({ a: ['k'] });
});

test('a deleted heading, and one without words, has no alias', () => {
  expect(
    aliases(
      [heading('a', 'Baggrund'), heading('b', '…')],
      [recordedHeading('k', 'Formål'), recordedHeading('l', '?')],
    ),
  ).toEqual({});
});

test('headings with the same text get successors in their order', () => {
  const recorded = [recordedHeading('a1', 'Mål'), recordedHeading('b1', 'Mål')];
  expect(aliases([heading('a2', 'Mål'), heading('b2', 'Mål')], recorded)).toEqual({ a2: ['a1'], b2: ['b1'] });
  // A heading that kept its key is a successor only if there is no other.
  expect(aliases([heading('a1', 'Mål'), heading('b2', 'Mål')], recorded)).toEqual({ b2: ['b1'] });
  expect(aliases([heading('b1', 'Mål'), heading('a2', 'Mål')], recorded)).toEqual({ a2: ['a1'] });
  expect(aliases([heading('a1', 'Mål')], recorded)).toEqual({ a1: ['b1'] });
});

test('a key that is in use for something else is not an alias', () => {
  expect(aliases([heading('ny', 'Formål')], [recordedHeading('maal', 'Formål')], ['maal'])).toEqual({});
});

test('a heading has at most twenty aliases, the newest ones', () => {
  const recorded = Array.from({ length: 30 }, (_, index) =>
    recordedHeading(`k${index}`, 'Mål', `${2000 + index}`),
  );
  const { ny = [] } = aliases([heading('ny', 'Mål')], recorded);
  expect(ny).toHaveLength(20);
  expect(ny[0]).toBe('k29');
});

const texts = fc.constantFrom('Mål', 'mål', 'Baggrund', 'Mål og midler', '?', '');
const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__');
const headingsOnPage = fc.uniqueArray(fc.record({ key: keys, text: texts }), { selector: ({ key }) => key });

test('for any history, aliases are unique and not reserved, and each has a recorded text of its heading', () => {
  fc.assert(
    fc.property(fc.array(headingsOnPage, { maxLength: 6 }), headingsOnPage, (versions, shown) => {
      const recorded: RecordedHeading[] = [];
      for (const [index, version] of versions.entries()) {
        const missing = missingHeadings(version, recorded);
        recorded.push(...missing.map(({ key, text }) => recordedHeading(key, text, `${index}`)));
      }
      const aliasesByKey = headingAliases(shown, recorded, ['a']);
      const ids = [...shown.map(({ key }) => key), ...[...aliasesByKey.values()].flat()];
      expect(new Set(ids).size).toBe(ids.length);
      expect([...aliasesByKey.values()].flat()).not.toContain('a');
      for (const [key, formerKeys] of aliasesByKey) {
        const words = normalizeWords(shown.find((item) => item.key === key)?.text ?? '');
        for (const formerKey of formerKeys) {
          expect(recorded.some((item) => item.key === formerKey && normalizeWords(item.text) === words)).toBe(
            true,
          );
        }
      }
    }),
  );
});

test('for any history, a recorded key is reachable if its text is on the page', () => {
  fc.assert(
    fc.property(headingsOnPage, headingsOnPage, (before, now) => {
      const recorded = missingHeadings(before, []).map(({ key, text }) => recordedHeading(key, text));
      const aliasesByKey = headingAliases(now, recorded);
      const reachable = new Set([...now.map(({ key }) => key), ...[...aliasesByKey.values()].flat()]);
      for (const { key, text } of recorded) {
        if (now.some((item) => normalizeWords(item.text) === normalizeWords(text))) {
          expect(reachable.has(key)).toBe(true);
        }
      }
    }),
  );
});

test('missing entries are new headings, new texts, and former texts in use again', () => {
  expect(missingHeadings([heading('a', 'Mål'), heading('b', '?')], [])).toEqual([
    { ...heading('a', 'Mål'), wordings: 0 },
  ]);
  expect(missingHeadings([heading('a', 'MÅL!')], [recordedHeading('a', 'Mål')])).toEqual([]);
  expect(missingHeadings([heading('a', 'Midler')], [recordedHeading('a', 'Mål')])).toEqual([
    { ...heading('a', 'Midler'), wordings: 1 },
  ]);
  expect(
    missingHeadings([heading('a', 'Mål')], [recordedHeading('a', 'Mål'), recordedHeading('a', 'Midler')]),
  ).toEqual([{ ...heading('a', 'Mål'), wordings: 2 }]);
});
