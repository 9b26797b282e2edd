import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Texts of the first content, which is Danish. */
function content(): string[] {
  const lines = readFileSync(
    resolve(import.meta.dirname, '../../../sanity/content/production.ndjson'),
    'utf8',
  );
  return [...lines.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = '']) => text)
    .filter((text) => text.includes(' '));
}

const ours = [copyPaste, feedback, presentation, releases, structure, studio, validation];
/** Danish words that also exist in English, and that do not occur in our own Danish. */
const sharedWords = ['download', 'match', 'min', 'pdf'];

const danish = new Set(
  [...ours.flatMap((strings) => Object.values(strings)), ...content(), ...sharedWords].flatMap(wordsOf),
);
const english = new Set(sanityEnglish().flatMap(wordsOf));

const fingerprintFile = resolve(import.meta.dirname, 'danishStudio.fingerprint');

/** Hash that changes with Sanity's strings and with ours. */
const fingerprint = (): string =>
  createHash('sha256')
    .update(JSON.stringify([[...english].sort(), ours, danishStrings]))
    .digest('hex');

/** True if Sanity's strings and ours are unchanged since the last walk through the Studio. */
export const stringsAreUnchanged = (): boolean =>
  readFileSync(fingerprintFile, 'utf8').trim() === fingerprint();

/** Records that a walk through the Studio found no English with these strings. */
export const recordStrings = (): void => writeFileSync(fingerprintFile, `${fingerprint()}\n`);

/** Random ids, which can contain a word by chance. */
const ids = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/g;

/** Returns the words of a text that occur in Sanity's English and not in our Danish. Words in ids are ignored. */
export function englishWordsIn(text: string): string[] {
  return wordsOf(text.replaceAll(ids, ' ')).filter((word) => english.has(word) && !danish.has(word));
}
