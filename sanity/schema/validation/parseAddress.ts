import { siteFilesPattern, siteFolders } from '#lib/model.ts';
import { hasInvisible } from '#lib/text/invisible.ts';
import { isReservedPath } from '#lib/urls/linkTable.ts';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';

/** Files that the site answers itself, and what stands below Next's own folder; see `proxy.ts`. */
const ownFiles = new RegExp(`^(?:${siteFolders.next}(?:/|$)|/favicon\\.ico$|/${siteFilesPattern})`, 'i');

/** An old address as an editor wrote it: as the site spells it, or what is wrong with it, in Danish. */
export type ParsedAddress = { path: string } | { problem: string };

/**
 * Reads an old address of this site.
 *
 * @param text from the root, or whole with https:// and any host, as it was copied
 */
export function parseAddress(text: string): ParsedAddress {
  if (hasInvisible(text))
    return { problem: 'Adressen indeholder usynlige tegn. Slet den, og skriv den igen.' };
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
