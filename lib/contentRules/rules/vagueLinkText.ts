import type { PathSegment } from '../document/fieldPath.ts';
import { walkObjects } from '../document/objects.ts';
import { textLinks } from '../document/textLinks.ts';
import type { ContentRule } from '../types.ts';
import { plainWords } from './plainWords.ts';

const vagueTexts = new Set([
  ...['her', 'herfra', 'herovre', 'hertil', 'dér', 'der', 'mere', 'mere her', 'link', 'linket', 'dette link'],
  ...['denne side', 'siden', 'læs', 'læs her', 'læs mere', 'læs mere her', 'læs videre', 'læs mere om det'],
  ...['læs mere om det her', 'læs artiklen', 'se', 'se her', 'se mere', 'se mere her', 'se siden', 'klik'],
  ...[
    'klik her',
    'klik her for at læse mere',
    'klik på linket',
    'tryk her',
    'tryk',
    'følg linket',
    'følg dette link',
  ],
  ...[
    'gå til',
    'gå hertil',
    'gå til siden',
    'find her',
    'hent',
    'hent her',
    'download',
    'download her',
    'åbn',
  ],
  ...['read more', 'more', 'here', 'click here'],
]);

/** Finds links whose text does not say where they lead. */
export const vagueLinkText: ContentRule = {
  id: 'vague-link-text',
  title: 'Linktekst, der intet siger',
  severity: 'warning',
  why: 'Skærmlæsere læser links op for sig, og øjet springer fra link til link. »Her« siger ikke, hvor man kommer hen.',
  check: (document) => [
    ...textLinks(document).flatMap(({ path, text }) => problemsOf(path, text)),
    ...walkObjects(document)
      .filter(({ object }) => object._type === 'linkCard' || object._type === 'download')
      .flatMap(({ object, path }) => problemsOf([...path, 'title'], object.title)),
  ],
};

function problemsOf(path: PathSegment[], text: unknown) {
  if (typeof text !== 'string' || !vagueTexts.has(plainWords(text))) return [];
  const message = `Linket hedder kun »${text.trim()}«, og det siger ikke, hvor man kommer hen. Skriv, hvad man finder, for eksempel »de tre netværksgrupper«.`;
  return [{ path, message }];
}
