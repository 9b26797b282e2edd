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

/** A mail address; the name of its host may have letters such as ø. */
const mailAddress = /[\p{L}\p{N}_.+-]@[\p{L}\p{N}-]+\.[\p{L}\p{N}]/u;
/** Programs encode what another program has encoded. */
const maxEncodings = 4;
/** Base64, also the kind for URLs, of at least an address such as `a@b.dk`. */
const base64 = /[\w+/-]{8,}/g;

/** The recipient, the organisation and the time, which Microsoft's SafeLinks appends: `data=05%7C02%7Canna%40…`. */
const safeLinksData = /^(?:amp;)*data=(?:3D)?\d\d(?:\||%(?:25)*7C|=7C)/i;

/** True if a parameter says who received a link. The words of a search are the visitor's own. */
const isPersonal = (pair: string): boolean =>
  safeLinksData.test(pair) || (!pair.startsWith('q=') && hasMailAddress(pair));

/** True for a text with a mail address: as it is, percent-encoded, as quoted-printable, or in base64. */
function hasMailAddress(text: string): boolean {
  let plain = text;
  for (let times = 0; times < maxEncodings; times++)
    plain = percentDecode(plain.replace(/=(40|2E)/gi, '%$1'));
  return [plain, ...(plain.match(base64) ?? []).map(fromBase64)].some((each) => mailAddress.test(each));
}

/** The text of a base64 string; empty if it is none, or no plain text. */
function fromBase64(text: string): string {
  const bytes = Buffer.from(text, 'base64url').toString('latin1');
  return /^[ -~]*$/.test(bytes) ? bytes : '';
}

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
