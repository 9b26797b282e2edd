import { siteFiles } from '#lib/model.ts';

/** RFC 9116 recommends less than a year. */
const validDays = 180;
const dayMs = 86_400_000;

/**
 * Returns the contact for security reports (RFC 9116). It is valid for half a year from the day of its render, so it never
 * expires as long as the site runs.
 *
 * @param contact URI
 * @param origin public origin of the site, without a trailing slash
 * @param now in ms since the epoch
 */
export function securityTxt(contact: string, origin: string, now: number): string {
  const expires = new Date(Math.floor(now / dayMs) * dayMs + validDays * dayMs).toISOString();
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: da, en',
    `Canonical: ${origin}${siteFiles.securityContact}`,
    '',
  ].join('\n');
}
