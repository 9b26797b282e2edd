import { campaignProblem } from '#sanity/schema/validation/campaignWord.ts';

/** What a link is counted by, as an editor typed it; empty words are left out. */
export type Campaign = { source: string; medium: string; name: string };

export const noCampaign: Campaign = { source: '', medium: '', name: '' };

const parameters = { source: 'utm_source', medium: 'utm_medium', name: 'utm_campaign' } as const;

/**
 * The finished link.
 *
 * @param address the page's canonical address, from https:// on
 * @param heading key of a heading of the page, or empty
 */
export function newsletterLink(address: string, heading: string, campaign: Campaign): string {
  const url = new URL(address);
  for (const [name, word] of Object.entries(wordsOf(campaign))) {
    url.searchParams.set(parameters[name as keyof Campaign], word);
  }
  if (heading) url.hash = encodeURIComponent(heading);
  return url.href;
}

/** The words that were typed, without surrounding space; those left empty are not among them. */
export function wordsOf(campaign: Campaign): Partial<Campaign> {
  const typed = Object.entries(campaign).map(([name, word]) => [name, word.trim()] as const);
  return Object.fromEntries(typed.filter(([, word]) => word !== ''));
}

/** What is wrong with each word, in Danish; empty when the link can be used. */
export function campaignProblems(campaign: Campaign): Partial<Campaign> {
  const problems = Object.entries(wordsOf(campaign)).map(([name, word]) => [name, campaignProblem(word)]);
  return Object.fromEntries(problems.filter(([, problem]) => problem !== undefined));
}
