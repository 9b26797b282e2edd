import { trackingParameters } from './trackingParameters.ts';

const names = Object.values(trackingParameters).flat();
const whole = new Set(names.filter((name) => !name.endsWith('*')));
const beginnings = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

/** The name of a parameter that says where a visitor comes from and nothing about the page, however it is written. */
export function isTrackingParameter(name: string): boolean {
  // `amp;`: the address was copied out of HTML.
  const plain = name.toLowerCase().replace(/^(?:amp;)+/, '');
  return whole.has(plain) || beginnings.some((beginning) => plain.startsWith(beginning));
}

/** Names of parameters that are found glued to an address, without the `?` that should stand before them. */
export const attachedTracking =
  /(?:utm_(?:source|medium|campaign|content|term|id)|mc_[ce]id|fbclid|gclid|msclkid|msdynttrid|_hsenc|_hsmi|mkt_tok|pk_campaign|mtm_campaign)=/i;

/** What a query says, split in what the page may need and what only tells of the visitor. */
export type SplitQuery = { kept: string; tracking: string };

/**
 * Takes the tracking parameters out of a query, and leaves the rest as it is written, letter by letter.
 *
 * @param search with or without the leading `?`
 */
export function splitQuery(search: string): SplitQuery {
  const pairs = search.replace(/^\?/, '').split('&').filter(Boolean);
  const [kept, tracked]: [string[], string[]] = [[], []];
  for (const pair of pairs) {
    const [name = ''] = pair.split('=', 1);
    (isTrackingParameter(name) ? tracked : kept).push(pair);
  }
  return { kept: kept.join('&'), tracking: tracked.join('&') };
}
