import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import { fold } from './fold.ts';
import type { SearchLanguage } from './language.ts';

const questionWords = 'who what where when why how which'.split(' ').map(fold);

/** Verbs of questions, and words for a website, that the list of the library lacks. */
const functionWords =
  'become becoming happen happened happens exist exists existed part long get find show tell explain information info about read search want need know please many much website site page';

/** Endings that make one word of another: »modernise«, »governance«. */
const minRootChars = 4;

export const english: SearchLanguage = {
  stemOf: stemmer,
  rootOf: (stem) => {
    const root = stem.replace(/(?:i[sz](?:at)?|ment|[ae]nc|ist)$/, '');
    return root.length < minRootChars ? stem : root;
  },
  stopWords: new Set([...questionWords, ...stopwords, ...functionWords.split(' ')].map(fold)),
  questionWords: new Set(questionWords),
  hasCompounds: false,
};
