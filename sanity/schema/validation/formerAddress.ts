import { getPublishedId } from '@sanity/client/csm';
import type { ValidationError } from 'sanity';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';
import type { StudioLinkIndex } from '../linkIndex/studioLinkIndex.ts';
import { parseAddress } from './parseAddress.ts';
import { problem } from './problem.ts';
import { withLinkIndex } from './withLinkIndex.ts';

/**
 * What is wrong with an address that an editor wrote on a page as a former one, in Danish.
 *
 * @param before those that stand before it in the list
 * @param self published id of the page
 */
export function formerProblem(
  address: string,
  before: readonly string[],
  known: StudioLinkIndex,
  self: string,
): string | undefined {
  if (address.trim() === '') return 'Feltet er tomt. Skriv en adresse, eller slet feltet.';
  const written = parseAddress(address);
  if ('problem' in written) return written.problem;
  const { path } = written;
  if (before.some((other) => normalizePath(other) === path)) {
    return `${path} står her to gange. Slet den ene.`;
  }
  const page = known.data.pages.find((each) => each.path === path);
  if (page?.id === self) return `${path} er sidens egen adresse i dag. Slet den her.`;
  return page && `»${page.title}« ligger på ${path} i dag, så adressen fører dertil. Slet den her.`;
}

/** What keeps a former address from leading to the page it is written on, or will, in Danish. */
export function formerWarning(address: string, known: StudioLinkIndex, self: string): string | undefined {
  const path = normalizePath(address);
  if (path === undefined) return undefined;
  if (known.redirects.some(({ from }) => from === path)) {
    return `Der er en viderestilling fra ${path}, og den går forud. Slet den, hvis adressen skal føre hertil.`;
  }
  const other = known.data.former.find((each) => each.id !== self && normalizePath(each.path) === path);
  return (
    other &&
    `${path} står også på »${known.titleOf(other.id)}«. En adresse kan kun føre ét sted hen: slet den på en af siderne.`
  );
}

export const formerAddresses = withLinkIndex<string[]>((addresses, known, { document }) =>
  eachOf(addresses, (address, index) =>
    formerProblem(address, addresses.slice(0, index), known, getPublishedId(document?._id ?? '')),
  ),
);

export const formerAddressesWarning = withLinkIndex<string[]>((addresses, known, { document }) =>
  eachOf(addresses, (address) => formerWarning(address, known, getPublishedId(document?._id ?? ''))),
);

function eachOf(
  addresses: readonly string[],
  judge: (address: string, index: number) => string | undefined,
): ValidationError[] {
  return addresses.flatMap((address, index) => {
    const message = judge(address ?? '', index);
    return message === undefined ? [] : [problem(message, [index])];
  });
}
