import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLix, heaviestSentences, lix } from '#lib/contentRules/lix/lix.ts';
import { sentencesOf } from '#lib/contentRules/lix/sentences.ts';

type Text = {
  about: string;
  /** One entry per paragraph, heading or list item. */
  paragraphs: string[];
  /** The sentences, divided by hand. */
  sentences: string[];
  /** The number of words of each sentence, counted by hand. */
  words: number[];
  /** The words of more than six letters, found by hand. */
  longWords: string[];
};

/** Ten texts whose counts were made by hand. */
const texts: Text[] = [
  {
    about: 'one sentence of short words',
    paragraphs: ['Vi ses i morgen.'],
    sentences: ['Vi ses i morgen.'],
    words: [4],
    longWords: [],
  },
  {
    about: 'question and exclamation marks',
    paragraphs: ['Hvem leder? Det gør alle! Kommunerne lytter.'],
    sentences: ['Hvem leder?', 'Det gør alle!', 'Kommunerne lytter.'],
    words: [2, 3, 2],
    longWords: ['Kommunerne'],
  },
  {
    about: 'a heading, a paragraph and list items without a full stop',
    paragraphs: ['Et fælles forum', 'Parterne mødes her.', 'styrke lederne', 'dele viden om ledelse'],
    sentences: ['Et fælles forum', 'Parterne mødes her.', 'styrke lederne', 'dele viden om ledelse'],
    words: [3, 3, 2, 4],
    longWords: ['Parterne', 'lederne', 'ledelse'],
  },
  {
    about: 'abbreviations',
    paragraphs: [
      'Grupperne tager f.eks. emner op, bl.a. tillid, jf. aftalen. Mødet er kl. 10 i lokale nr. 4.',
    ],
    sentences: [
      'Grupperne tager f.eks. emner op, bl.a. tillid, jf. aftalen.',
      'Mødet er kl. 10 i lokale nr. 4.',
    ],
    words: [9, 8],
    longWords: ['Grupperne', 'aftalen'],
  },
  {
    about: 'dates and years',
    paragraphs: [
      'Aftalen blev indgået den 15. februar 2021. Den gjaldt fra 1. april 2021. Så kom 2024. Den sluttede.',
    ],
    sentences: [
      'Aftalen blev indgået den 15. februar 2021.',
      'Den gjaldt fra 1. april 2021.',
      'Så kom 2024.',
      'Den sluttede.',
    ],
    words: [7, 6, 3, 2],
    longWords: ['Aftalen', 'indgået', 'februar', 'sluttede'],
  },
  {
    about: 'abbreviations that can end a sentence, and a colon',
    paragraphs: [
      'Vi taler om tillid, løn osv. Bagefter er der kaffe m.m. og kage. To sider mødes: arbejdsgivere og andre.',
    ],
    sentences: [
      'Vi taler om tillid, løn osv.',
      'Bagefter er der kaffe m.m. og kage.',
      'To sider mødes:',
      'arbejdsgivere og andre.',
    ],
    words: [6, 7, 3, 3],
    longWords: ['Bagefter', 'arbejdsgivere'],
  },
  {
    about: 'hyphens, soft hyphens and a full stop inside a word',
    paragraphs: ['Strategi OK.21 er for fag- og stabschefer i Forhandlings\u00adfællesskabet.'],
    sentences: ['Strategi OK.21 er for fag- og stabschefer i Forhandlingsfællesskabet.'],
    words: [9],
    longWords: ['Strategi', 'stabschefer', 'Forhandlingsfællesskabet'],
  },
  {
    about: 'initials, quotation marks and brackets',
    paragraphs: [
      'H.C. Andersen skrev: »Livet er det skønneste eventyr.« Det mener J. P. Hansen også (se nr. 2).',
    ],
    sentences: [
      'H.C. Andersen skrev:',
      '»Livet er det skønneste eventyr.«',
      'Det mener J. P. Hansen også (se nr. 2).',
    ],
    words: [3, 5, 9],
    longWords: ['Andersen', 'skønneste', 'eventyr'],
  },
  {
    about: 'words of exactly six and seven letters, with æ, ø and å',
    paragraphs: ['Lokale ledere vælger næste måned. Ældres rådgivning følges nøje.'],
    sentences: ['Lokale ledere vælger næste måned.', 'Ældres rådgivning følges nøje.'],
    words: [5, 4],
    longWords: ['rådgivning'],
  },
  {
    about: 'a heavy text',
    paragraphs: [
      'Implementeringen af strategiske ledelsesindsatser forudsætter tværgående koordinering mellem forvaltningsområder, institutioner og afdelinger.',
    ],
    sentences: [
      'Implementeringen af strategiske ledelsesindsatser forudsætter tværgående koordinering mellem forvaltningsområder, institutioner og afdelinger.',
    ],
    words: [12],
    longWords: [
      ...['Implementeringen', 'strategiske', 'ledelsesindsatser', 'forudsætter', 'tværgående'],
      ...['koordinering', 'forvaltningsområder', 'institutioner', 'afdelinger'],
    ],
  },
];

test.each(texts)('$about: LIX equals the hand count', ({ paragraphs, sentences, words, longWords }) => {
  expect(paragraphs.flatMap(sentencesOf)).toEqual(sentences);
  const total = words.reduce((sum, count) => sum + count, 0);
  expect(countLix(paragraphs)).toEqual({
    sentences: sentences.length,
    words: total,
    longWords: longWords.length,
  });
  expect(lix(paragraphs)).toBeCloseTo(total / sentences.length + (100 * longWords.length) / total, 10);
});

test('the index of the texts, computed by hand', () => {
  // 4/1 + 0; 7/3 + 100/7; 12/4 + 300/12; 12/1 + 900/12
  const indexes = [0, 1, 2, 9].map((index) => lix(texts[index]?.paragraphs ?? []).toFixed(2));
  expect(indexes).toEqual(['4.00', '16.62', '28.00', '87.00']);
});

test('no words, no index', () => {
  expect(lix([])).toBe(0);
  expect(lix(['', ' … ', '—'])).toBe(0);
});

test('the heaviest sentences are those with the highest index, without short labels', () => {
  const heavy = texts[9]?.paragraphs[0] ?? '';
  const light = 'Vi mødes i et lille rum og taler om stort og småt hver dag.';
  expect(heaviestSentences([light, 'Forhandlingsfællesskabet', heavy], 2)).toEqual([heavy, light]);
  expect(heaviestSentences([light, heavy], 1)).toEqual([heavy]);
});

test('dividing into sentences loses no word, whatever the text', () => {
  const piece = fc.constantFrom(
    'f.eks.',
    'Vi',
    'ses',
    '.',
    '!',
    ' ',
    '1.',
    'januar',
    'osv.',
    '»',
    '«',
    'H.',
    ':',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ');
      expect(
        sentencesOf(text)
          .join(' ')
          .replaceAll(/[^\p{L}\p{N}]/gu, ''),
      ).toBe(text.replaceAll(/[^\p{L}\p{N}]/gu, ''));
    }),
  );
});
