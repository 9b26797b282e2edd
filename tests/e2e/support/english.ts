import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { copyPaste } from '#sanity/i18n/da-DK/copyPaste.ts';
import { feedback } from '#sanity/i18n/da-DK/feedback.ts';
import { presentation } from '#sanity/i18n/da-DK/presentation.ts';
import { releases } from '#sanity/i18n/da-DK/releases.ts';
import { structure } from '#sanity/i18n/da-DK/structure.ts';
import { studio } from '#sanity/i18n/da-DK/studio.ts';
import { validation } from '#sanity/i18n/da-DK/validation.ts';
import { danishStrings } from '#sanity/vendorPatches/strings.ts';

const wordsOf = (text: string) =>
  text
    .normalize()
    .toLowerCase()
    .match(/\p{L}{2,}/gu) ?? [];

/** Sanity's own English: the texts of its translation files (next to a dotted key), and those in its code. */
function sanityEnglish(): string[] {
  const lib = dirname(createRequire(import.meta.url).resolve('sanity'));
  const resources = readdirSync(lib)
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [
      ...readFileSync(join(lib, name), 'utf8').matchAll(/"[\w-]+(?:\.[\w-]+)+": "((?:[^"\\\n]|\\.)*)"/g),
    ])
    .map(([, text = '']) => text.replaceAll(/\{\{.*?\}\}|<[^>]*>/g, ' '));
  const codeStrings = danishStrings.flatMap(({ find }) =>
    [...find.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text),
  );
  return [...resources, ...codeStrings];
}

const sanityFolder = resolve(import.meta.dirname, '../../../sanity');

/** The documents of the first content, without their English fields. */
const documents: { _id: string; translationOf?: unknown; title?: string; name?: string }[] = readFileSync(
  join(sanityFolder, 'content/production.ndjson'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line, (key, value) => (key === 'english' ? undefined : value)));

/** Titles of the English pages, which the Studio shows among the others. */
const englishTitles = documents.flatMap(({ translationOf, title, name }) =>
  translationOf === undefined ? [] : [title ?? name ?? ''],
);

/** Texts of the Danish documents. */
function content(): string[] {
  const texts: string[] = [];
  for (const document of documents.filter(({ translationOf }) => translationOf === undefined)) {
    JSON.stringify(document, (_, value) => {
      if (typeof value === 'string' && value.includes(' ')) texts.push(value);
      return value;
    });
  }
  return texts;
}

/** Texts in the code of our own parts of the Studio: whatever is quoted or between tags and has a space. */
const ownTexts = (): string[] =>
  globSync('{actions,client,paste,schema,structure,tools}/**/*.{ts,tsx}', { cwd: sanityFolder })
    .sort()
    .flatMap(
      (name) =>
        readFileSync(join(sanityFolder, name), 'utf8')
          .replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
          .match(/(?<=['"`>])[^'"`<>\n]*\p{L} \p{L}[^'"`<>\n]*(?=['"`<])/gu) ?? [],
    );

const ours = [copyPaste, feedback, presentation, releases, structure, studio, validation];
/** Danish words that also exist in English, and that do not occur in our own Danish. */
const sharedWords = ['download', 'match', 'min', 'pdf', 'start'];

const danish = new Set(
  [...ours.flatMap((strings) => Object.values(strings)), ...content(), ...sharedWords].flatMap(wordsOf),
);
const english = new Set(sanityEnglish().flatMap(wordsOf));

const fingerprintFile = resolve(import.meta.dirname, 'danishStudio.fingerprint');

/** Hash that changes with Sanity's strings and with ours, also those in our components. */
const fingerprint = (): string =>
  createHash('sha256')
    .update(JSON.stringify([[...english].sort(), ours, danishStrings, ownTexts()]))
    .digest('hex');

/** True if Sanity's strings and ours are unchanged since the last walk through the Studio. */
export const stringsAreUnchanged = (): boolean =>
  readFileSync(fingerprintFile, 'utf8').trim() === fingerprint();

/** Records that a walk through the Studio found no English with these strings. */
export const recordStrings = (): void => writeFileSync(fingerprintFile, `${fingerprint()}\n`);

/** Random ids, which can contain a word by chance, and the paths of English pages. */
const names = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|\/en\/[\w/-]+/g;

/**
 * Returns the words of a text that occur in Sanity's English and not in our Danish. Words in ids, and in the titles and paths
 * of the English pages, are ignored.
 */
export function englishWordsIn(text: string): string[] {
  const own = englishTitles.reduce((rest, title) => rest.replaceAll(title, ' '), text.replaceAll(names, ' '));
  return wordsOf(own).filter((word) => english.has(word) && !danish.has(word));
}
