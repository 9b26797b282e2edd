import { hasInvisible } from '#lib/text/invisible.ts';
import { walkObjects } from '../document/objects.ts';
import type { ContentRule } from '../types.ts';

/** Finds addresses of links that a browser cannot follow or that the site does not show. */
export const linkAddress: ContentRule = {
  id: 'link-address',
  title: 'Ugyldig adresse i et link',
  severity: 'error',
  why: 'Webstedet viser ikke linket, eller det fører ingen steder hen.',
  check: (document) =>
    walkObjects(document).flatMap(({ object, path }) => {
      const { href } = object;
      if (typeof href !== 'string' || href === '') return [];
      const message = object._type === 'link' ? hrefProblem(href) : webAddressProblem(href);
      return message ? [{ path: [...path, 'href'], message }] : [];
    }),
};

/**
 * Validates the URL of an external link.
 *
 * @returns a Danish error message; `undefined` for a valid `https:`, `mailto:` or `tel:` URL
 */
export function hrefProblem(href: string): string | undefined {
  if (hasInvisible(href)) return 'Adressen indeholder usynlige tegn. Slet den, og skriv den igen.';
  if (/\s/.test(href)) return 'Der er mellemrum i adressen. Slet dem.';
  if (href.startsWith('/') || href.startsWith('#')) {
    return 'Det ligner en adresse her på webstedet. Brug i stedet »Link til en side her på webstedet«, så følger linket med, når siden flytter.';
  }
  if (/^http:/i.test(href)) return 'Adressen begynder med http. Skriv den med https, altså https://…';
  if (/^mailto:/i.test(href)) return mailProblem(href);
  if (/^tel:/i.test(href)) return telephoneProblem(href);
  if (/^https:/i.test(href)) return webProblem(href);
  if (/^[^@:/]+@[^@:/]+$/.test(href)) return `Skriv mailto: foran en mailadresse, altså mailto:${href}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href))
    return 'Et link kan kun begynde med https:, mailto: eller tel:. Ret begyndelsen.';
  return `Skriv hele adressen med https:// foran, altså https://${href}`;
}

/** Validates the URL of an external web page, like `hrefProblem` but without `mailto:` and `tel:`. */
export function webAddressProblem(href: string): string | undefined {
  return (
    hrefProblem(href) ?? (/^https:/i.test(href) ? undefined : 'Skriv adressen på en webside, altså https://…')
  );
}

function webProblem(href: string): string | undefined {
  const incomplete = 'Adressen er ikke hel. Kopier den fra browserens adresselinje.';
  if (!/^https:\/\/[^/\\]/i.test(href)) return incomplete;
  if (!URL.canParse(href)) return incomplete;
  const url = new URL(href);
  if (url.username || url.password) return 'Der står et brugernavn i adressen, foran @. Slet det.';
  return url.hostname.includes('.') ? undefined : incomplete;
}

function mailProblem(href: string): string | undefined {
  return /^mailto:[^@?\s]+@[^@?\s.]+\.[^@?\s]+(?:\?.*)?$/i.test(href)
    ? undefined
    : 'Mailadressen er ikke hel. Skriv den som mailto:navn@eksempel.dk';
}

function telephoneProblem(href: string): string | undefined {
  return /^tel:\+?\d{6,15}$/i.test(href)
    ? undefined
    : 'Telefonnummeret kan ikke ringes op. Skriv det uden mellemrum, som tel:+4512345678';
}
