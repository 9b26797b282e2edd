import type { CustomValidator } from 'sanity';
import { slugify } from '#lib/urls/slug.ts';
import { problem } from './problem.ts';

/** Longest word of a campaign, in characters. */
const longest = 60;

/** What is wrong with a word of a campaign, in Danish; `undefined` when nothing is. */
export function campaignProblem(word: string): string | undefined {
  if (word.length > longest) return `Ordet er for langt. Forkort det til højst ${longest} tegn.`;
  if (/^[A-Za-z0-9_-]*$/.test(word)) return undefined;
  const better = slugify(word);
  return `Brug kun bogstaver fra a til z, tal, bindestreg og _.${better === '' ? '' : ` Prøv »${better}«.`}`;
}

/** Validator of a word of a campaign: it ends up in an address. */
export const campaignWord: CustomValidator<string | undefined> = (word) => {
  const message = word ? campaignProblem(word) : undefined;
  return message ? problem(message) : true;
};
