import type { CustomValidator } from 'sanity';
import { slugify } from '#lib/urls/slug.ts';
import { problem } from './problem.ts';

/** Maximum length of a campaign parameter, in characters. */
const maxLength = 60;

/** Returns a Danish error message for an invalid campaign parameter; `undefined` if it is valid. */
export function campaignProblem(word: string): string | undefined {
  if (word.length > maxLength) return `Ordet er for langt. Forkort det til højst ${maxLength} tegn.`;
  if (/^[A-Za-z0-9_-]*$/.test(word)) return undefined;
  const suggestion = slugify(word);
  return `Brug kun bogstaver fra a til z, tal, bindestreg og _.${suggestion === '' ? '' : ` Prøv »${suggestion}«.`}`;
}

/** Validates a campaign parameter, which becomes part of a URL. */
export const campaignWord: CustomValidator<string | undefined> = (word) => {
  const message = word ? campaignProblem(word) : undefined;
  return message ? problem(message) : true;
};
