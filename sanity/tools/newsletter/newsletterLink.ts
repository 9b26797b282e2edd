import { campaignProblem } from '#sanity/schema/validation/campaignWord.ts';

/** The campaign parameters of a link, as typed by the editor; empty ones are omitted from the link. */
export type Campaign = { source: string; medium: string; name: string };

export const noCampaign: Campaign = { source: '', medium: '', name: '' };

const parameterNames = { source: 'utm_source', medium: 'utm_medium', name: 'utm_campaign' } as const;

/**
 * Builds the link for a newsletter.
 *
 * @param address canonical URL of the page
 * @param heading key of a heading on the page, or empty
 * @example
 * newsletterLink('https://www.example.dk/strategi', 'maal', { source: 'nyhedsbrev', medium: '', name: '' })
 * // 'https://www.example.dk/strategi?utm_source=nyhedsbrev#maal'
 */
export function newsletterLink(address: string, heading: string, campaign: Campaign): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(filledFields(campaign))) {
    url.searchParams.set(parameterNames[name as keyof Campaign], value);
  }
  if (heading) url.hash = encodeURIComponent(heading);
  return url.href;
}

/** Returns the non-empty fields, trimmed. */
export function filledFields(campaign: Campaign): Partial<Campaign> {
  const trimmed = Object.entries(campaign).map(([name, value]) => [name, value.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
}

/** Returns a Danish error message for each invalid field; empty if the campaign is valid. */
export function campaignProblems(campaign: Campaign): Partial<Campaign> {
  const problems = Object.entries(filledFields(campaign)).map(([name, value]) => [
    name,
    campaignProblem(value),
  ]);
  return Object.fromEntries(problems.filter(([, problem]) => problem !== undefined));
}
