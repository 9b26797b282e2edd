import { siteFilesPattern, siteFolders } from '#lib/model.ts';
import { hasInvisible } from '#lib/text/invisible.ts';
import { isReservedPath } from '#lib/urls/linkTable.ts';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';

/** Paths of the site's own files and of Next's assets; see `proxy.ts`. */
const ownFiles = new RegExp(`^(?:${siteFolders.next}(?:/|$)|/favicon\\.ico$|/${siteFilesPattern})`, 'i');

/** The normalized path, or a Danish error message. */
export type ParsedAddress = { path: string } | { problem: string };

/**
 * Parses and validates an old address of this site.
 *
 * @param text a path from the root, or a full URL with any host
 */
export function parseAddress(text: string): ParsedAddress {
  if (hasInvisible(text))
    return { problem: 'Adressen indeholder usynlige tegn. Slet den, og skriv den igen.' };
  if (/\s/.test(text.trim()))
    return {
      problem:
        'Der er mellemrum i adressen. Er der et i selve adressen, så skriv %20 i stedet, som browseren gør; ellers slet det.',
    };
  const path = normalizePath(text);
  if (path === undefined)
    return {
      problem:
        'Adressen kan ikke læses. Skriv den, som den stod i browserens adresselinje, fra den første skråstreg.',
    };
  if (!/^(?:\/|https?:\/\/)/i.test(text))
    return { problem: `En adresse begynder med en skråstreg. Prøv »${path}«.` };
  if (path === '/') return { problem: 'Det er forsidens adresse, og den kan ikke føre andre steder hen.' };
  if (path.startsWith(`${siteFolders.shortLinks}/`)) {
    return {
      problem: `Adresser, der begynder med ${siteFolders.shortLinks}/, er korte links. Lav et kort link i stedet.`,
    };
  }
  if (isReservedPath(path) || ownFiles.test(text)) {
    return { problem: `${text} bruges af webstedet selv. Skriv en anden adresse.` };
  }
  return { path };
}
