import { expect, test } from 'vitest';
import { cleanField } from '#sanity/paste/cleanField.ts';

const line = (text: string) => cleanField(text, { language: 'da', keepsLines: false });

test('a text for a field of one paragraph has no line breaks, rubbish or straight quotation marks', () => {
  expect(line('Ledel\u00adse i\r\nkommuner og\u00a0 regioner,\u200b "sammen"\u2028og 5\u00a0%\n')).toBe(
    'Ledelse i kommuner og regioner, »sammen« og 5\u00a0%',
  );
  expect(line('Cafe\u0301\tog\n\n te')).toBe('Café og te');
  expect(cleanField('a\n"b"', { language: 'en', keepsLines: false })).toBe('a ‘b’');
});

test('what continues a sentence keeps its space, and a clean text stays as it is', () => {
  expect(line(' og mere ')).toBe(' og mere ');
  for (const text of ['Ærlig ledelse', 'https://a.dk/?q="x"', '27" skærm', '']) expect(line(text)).toBe(text);
});

test('a field with line breaks keeps its paragraphs', () => {
  expect(cleanField('Et \r\nto\u00ad\n\n\n\ntre\n', { language: 'da', keepsLines: true })).toBe(
    'Et\nto\n\ntre',
  );
});
