/**
 * True if an address may occur in the site's HTML: `https:`, `mailto:`, `tel:`, or a path on this site. Independent of
 * `safeHref`: it checks the text of the attribute instead of parsing it.
 */
export function isAllowedAddress(address: string): boolean {
  if (/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(address)) return false;
  if (/^(?:mailto:|tel:)[ /]*[^ /]/.test(address)) return true;
  if (/^[^?#]*\\/.test(address)) return false;
  if (/^\/(?!\/)/.test(address)) return new URL(address, 'https://site.invalid').host === 'site.invalid';
  return /^https:\/\/[^/@]+(?:[/?#]|$)/.test(address);
}
