import { getPublishedId } from '@sanity/client/csm';
import type { ValidationError } from 'sanity';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';
import type { StudioLinkIndex } from '../linkIndex/studioLinkIndex.ts';
import { parseAddress } from './parseAddress.ts';
import { problem } from './problem.ts';
import { withLinkIndex } from './withLinkIndex.ts';

/**
 * Validates a former address that an editor entered on a page.
 *
 * @param previous the entries before it in the list
 * @param self published id of the page
 * @returns a Danish error message; `undefined` if the address is valid
 */
export function formerProblem(
  address: string,
  previous: readonly string[],
  linkIndex: StudioLinkIndex,
  self: string,
): string | undefined {
  if (address.trim() === '') return 'Feltet er tomt. Skriv en adresse, eller slet feltet.';
  const parsed = parseAddress(address);
  if ('problem' in parsed) return parsed.problem;
  const { path } = parsed;
  if (previous.some((entry) => normalizePath(entry) === path)) {
    return `${path} står her to gange. Slet den ene.`;
  }
  const page = linkIndex.data.pages.find((candidate) => candidate.path === path);
  if (page?.id === self) return `${path} er sidens egen adresse i dag. Slet den her.`;
  return page && `»${page.title}« ligger på ${path} i dag, så adressen fører dertil. Slet den her.`;
}

/** Returns a Danish warning if a redirect or another page takes precedence over a former address. */
export function formerWarning(address: string, linkIndex: StudioLinkIndex, self: string): string | undefined {
  const path = normalizePath(address);
  if (path === undefined) return undefined;
  if (linkIndex.redirects.some(({ from }) => from === path)) {
    return `Der er en viderestilling fra ${path}, og den går forud. Slet den, hvis adressen skal føre hertil.`;
  }
  const duplicate = linkIndex.data.former.find(
    (entry) => entry.id !== self && normalizePath(entry.path) === path,
  );
  return (
    duplicate &&
    `${path} står også på »${linkIndex.titleOf(duplicate.id)}«. En adresse kan kun føre ét sted hen: slet den på en af siderne.`
  );
}

/** Validates the list of former addresses of a page. */
export const formerAddresses = withLinkIndex<string[]>((addresses, linkIndex, { document }) =>
  validateEach(addresses, (address, index) =>
    formerProblem(address, addresses.slice(0, index), linkIndex, getPublishedId(document?._id ?? '')),
  ),
);

/** Warns about former addresses that have no effect. */
export const formerAddressesWarning = withLinkIndex<string[]>((addresses, linkIndex, { document }) =>
  validateEach(addresses, (address) =>
    formerWarning(address, linkIndex, getPublishedId(document?._id ?? '')),
  ),
);

function validateEach(
  addresses: readonly string[],
  validate: (address: string, index: number) => string | undefined,
): ValidationError[] {
  return addresses.flatMap((address, index) => {
    const message = validate(address ?? '', index);
    return message === undefined ? [] : [problem(message, [index])];
  });
}
