import { textLinks } from '../document/textLinks.ts';
import type { ContentRule } from '../types.ts';

/** A URL, or a host with a path. */
const address = /^(?:https?:\/\/|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/\S*$/i;

/** Finds links whose text is their address. */
export const addressAsLinkText: ContentRule = {
  id: 'address-as-link-text',
  title: 'Adresse som linktekst',
  severity: 'warning',
  why: 'En adresse er lang at høre bogstav for bogstav og siger sjældent, hvad man finder.',
  check: (document) =>
    textLinks(document)
      .filter(({ text }) => address.test(text.trim()))
      .map(({ path, text }) => ({
        path,
        message: `Linkets tekst er en adresse, »${text.trim()}«. Den er lang at få læst op og siger ikke, hvad man finder. Skriv i stedet sidens navn.`,
      })),
};
