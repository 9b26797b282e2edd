import { stemmer } from '@orama/stemmers/danish';
import { stopwords } from '@orama/stopwords/danish';
import { fold } from './fold.ts';
import type { SearchLanguage } from './language.ts';

const questionWords = 'hvem hvad hvor hvornår hvorfor hvordan'.split(' ').map(fold);

/** Function words, and verbs of questions, that the list of the library lacks. */
const functionWords = `
  hvilke hvilken hvilket hvorhenne hvorfra hvorhen hvorved hvoraf hvis
  jeres vores deres dets sig selv dette denne dér der herre mig jer os man ens hinanden
  kan må få får fået gør gøre gjort går gå gået vil ville bør burde kunne skulle
  vær være været bliv blive bliver blev blevet ligger ligge står stå sidder findes finde finder find vise viser vis hedder hedde kom kommer komme
  laver lave handler omhandler fortæl fortælle forklar forklare betyder betyde menes mener mene skete sker ske
  bruge bruger bruges brugt give gives laves giver tage tager taget tro tror synes kende kender vide ved
  andre anden andet begge sammen hver år året ting fat del beskæftiger
  mere mest noget nogen ingen intet alt stadig egentlig lige bare også så måske jo nok ikke gerne altså
  bag foran før efter langs omkring
  ind ud op ned hen hjem frem tilbage igennem gennem imod inden uden under over ved hos blandt mellem omkring siden
  information informationer læse læs søge søger søg hjemmeside hjemmesiden side websted webstedet
`;

/** Endings that make one word of another: »stifte« and »stiftede«, »tilmelde« and »tilmelding«, »organisation«. */
const derivations = /(?:[ae]l)?(?:isering|iser|isation|ering|ation|isk|ning|ing|ed|er|is|ik|i|t)$|[ae]l$/;
/** A shorter rest says nothing about the word. */
const minRootChars = 4;

export const danish: SearchLanguage = {
  /** Snowball's stem: »ledernes« and »lederen« have the same. */
  stemOf: stemmer,
  rootOf: (stem) => {
    const root = stem.replace(derivations, '');
    return root.length < minRootChars ? stem : root;
  },
  stopWords: new Set([...questionWords, ...stopwords, ...functionWords.trim().split(/\s+/)].map(fold)),
  questionWords: new Set(questionWords),
  ownNoun: /.else/,
  genitive: /.{4}(?:e[nrt]|ne|e)s$/,
  ofWords: new Set(['af', 'i', 'for', 'til', 'paa']),
  hasCompounds: true,
  simpleStems: new Set(['billed']),
};
