import { hasInvisible } from '#lib/danish/invisible.ts';
import { isOwn } from '#lib/links/linkTable.ts';
import { spelledAsOurs } from '#lib/links/spelling.ts';
import { siteFilesPattern, siteFolders } from '#lib/model.ts';

/** Files that the site answers itself, and what stands below Next's own folder; see `proxy.ts`. */
const ownFiles = new RegExp(`^(?:${siteFolders.next}(?:/|$)|/favicon\\.ico$|/${siteFilesPattern})`, 'i');

/** An old address as an editor wrote it: as the site spells it, or what is wrong with it, in Danish. */
export type Written = { path: string } | { wrong: string };

/**
 * Reads an old address of this site.
 *
 * @param text from the root, or whole with https:// and any host, as it was copied
 */
export function writtenAddress(text: string): Written {
  if (hasInvisible(text)) return { wrong: 'Adressen indeholder usynlige tegn. Slet den, og skriv den igen.' };
  const path = spelledAsOurs(text);
  if (path === undefined)
    return {
      wrong:
        'Adressen kan ikke læses. Skriv den, som den stod i browserens adresselinje, fra den første skråstreg.',
    };
  if (!/^(?:\/|https?:\/\/)/i.test(text))
    return { wrong: `En adresse begynder med en skråstreg. Prøv »${path}«.` };
  if (path === '/') return { wrong: 'Det er forsidens adresse, og den kan ikke føre andre steder hen.' };
  if (path.startsWith(`${siteFolders.shortLinks}/`)) {
    return {
      wrong: `Adresser, der begynder med ${siteFolders.shortLinks}/, er korte links. Lav et kort link i stedet.`,
    };
  }
  if (isOwn(path) || ownFiles.test(text)) {
    return { wrong: `${text} bruges af webstedet selv. Skriv en anden adresse.` };
  }
  return { path };
}
