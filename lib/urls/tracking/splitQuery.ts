import { percentDecode } from '../normalize/percentDecode.ts';
import { trackingParameters } from './trackingParameters.ts';

const names = Object.values(trackingParameters).flat();
const exactNames = new Set(names.filter((name) => !name.endsWith('*')));
const namePrefixes = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

/** True if a query parameter says only where a visitor came from. Ignores case. */
export function isTrackingParameter(name: string): boolean {
  // Programs encode the name too, and `amp;` remains when a URL is copied from HTML source.
  const plain = percentDecode(name)
    .toLowerCase()
    .replace(/^(?:amp;)+/, '');
  return exactNames.has(plain) || namePrefixes.some((prefix) => plain.startsWith(prefix));
}

/** Tracking parameters that are found attached to a path without the `?`. */
export const attachedTracking =
  /(?:utm_(?:source|medium|campaign|content|term|id)|mc_[ce]id|fbclid|gclid|msclkid|msdynttrid|_hsenc|_hsmi|mkt_tok|pk_campaign|mtm_campaign)=/i;

/** A mail address, in any encoding that a program may have added. */
const mailAddress = /[\w.+-](?:@|%(?:25)*40|=40)[\w-]+(?:\.|%(?:25)*2E|=2E)\w/i;

/** The recipient, the organisation and the time, which Microsoft's SafeLinks appends: `data=05%7C02%7Canna%40…`. */
const safeLinksData = /^(?:amp;)*data=(?:3D)?\d\d(?:\||%(?:25)*7C|=7C)/i;

/** True if a parameter says who received a link. The words of a search are the visitor's own. */
const isPersonal = (pair: string): boolean =>
  safeLinksData.test(pair) || (mailAddress.test(pair) && !pair.startsWith('q='));

/** A query, split into parameters that the page may need and tracking parameters. */
export type SplitQuery = { remaining: string; tracking: string };

/**
 * Separates the tracking parameters of a query from the others. The spelling of both is preserved. Mail addresses that
 * programs appended are in neither, so that they are not passed on.
 *
 * @param search query with or without the leading `?`
 * @returns both parts without `?`; empty strings for none
 * @example splitQuery('?id=7&utm_source=x') // { remaining: 'id=7', tracking: 'utm_source=x' }
 */
export function splitQuery(search: string): SplitQuery {
  const pairs = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !isPersonal(pair));
  const [remaining, tracking]: [string[], string[]] = [[], []];
  for (const pair of pairs) {
    const [name = ''] = pair.split('=', 1);
    (isTrackingParameter(name) ? tracking : remaining).push(pair);
  }
  return { remaining: remaining.join('&'), tracking: tracking.join('&') };
}

/** Removes the parameters that say who received a link. Any other query is returned unchanged. */
export function withoutMailAddresses(search: string): string {
  const pairs = search.replace(/^\?/, '').split('&');
  if (!pairs.some(isPersonal)) return search;
  const others = pairs.filter((pair) => !isPersonal(pair)).join('&');
  return others === '' ? '' : `?${others}`;
}
