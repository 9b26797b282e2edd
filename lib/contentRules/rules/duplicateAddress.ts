import { isRouted } from '#lib/model.ts';
import type { ContentRule } from '../types.ts';

/** Finds pages that nobody can see, because another page has the same address. */
export const duplicateAddress: ContentRule = {
  id: 'duplicate-address',
  title: 'To sider med samme adresse',
  severity: 'error',
  why: 'Webstedet kan kun vise én side på en adresse. Den anden kan ingen se.',
  check: ({ _id, _type }, { site }) => {
    const id = _id.replace(/^drafts\./, '');
    const rival = isRouted(_type) ? site?.rivalOf(id) : undefined;
    return rival === undefined
      ? []
      : [{ path: ['slug'], message: duplicateAddressProblem(site?.titleOf(rival)) }];
  },
};

/** The Danish message about an address that another document has already. */
export const duplicateAddressProblem = (title: string | undefined): string =>
  `»${title ?? 'Et andet dokument'}« har allerede denne adresse. Skriv en anden, eller vælg en anden overordnet side.`;
