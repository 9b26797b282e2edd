/**
 * True for what an address in our HTML may be: `https:`, `mailto:`, `tel:`, or a path on this site. Written apart from
 * `safeHref`, by what is forbidden in the written-out attribute rather than by how it is parsed.
 */
export function isAllowedAddress(address: string): boolean {
  if (/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(address)) return false;
  if (/^(?:mailto:|tel:)[ /]*[^ /]/.test(address)) return true;
  if (/^[^?#]*\\/.test(address)) return false;
  if (/^\/(?!\/)/.test(address)) return new URL(address, 'https://site.invalid').host === 'site.invalid';
  return /^https:\/\/[^/@]+(?:[/?#]|$)/.test(address);
}
