import { getPublishedId } from '@sanity/client/csm';
import type { Reference, ValidationContext } from 'sanity';
import { parseAddress } from './parseAddress.ts';
import { problem } from './problem.ts';
import { addressProblem } from './redirectAddress.ts';
import { fromProblem, fromWarning } from './redirectFrom.ts';
import { addressWarning, choiceProblem, targetWarning } from './redirectTarget.ts';
import { withLinkIndex } from './withLinkIndex.ts';

type Fields = { from?: string; below?: boolean; target?: Reference; address?: string; gone?: boolean };

const fieldsOf = ({ document }: ValidationContext): Fields => (document ?? {}) as Fields;
const idOf = ({ document }: ValidationContext): string => getPublishedId(document?._id ?? '');
const said = (message: string | undefined) => (message === undefined ? [] : [problem(message)]);

export const redirectFrom = withLinkIndex<string>((from, known, context) =>
  said(fromProblem({ from, below: fieldsOf(context).below === true }, known, idOf(context))),
);

export const redirectFromWarning = withLinkIndex<string>((from, known) => said(fromWarning(from, known)));

/** Looks at the fields together: a redirect leads to one place, or nowhere. */
export const redirectChoice = (target: Reference | undefined, context: ValidationContext) => {
  const { address, gone } = fieldsOf(context);
  const message = choiceProblem({ target: target?._ref, address, gone: gone === true });
  return message === undefined ? true : problem(message);
};

export const targetIsPublic = withLinkIndex<Reference>((target, known) =>
  said(targetWarning(target._ref, known)),
);

export const redirectAddress = withLinkIndex<string>((address, known, context) => {
  if (!address) return [];
  const { from: start = '', below = false } = fieldsOf(context);
  const written = parseAddress(start);
  const from = 'path' in written ? written.path : undefined;
  return said(addressProblem({ from, below, address }, known, idOf(context)));
});

export const redirectAddressWarning = withLinkIndex<string>((address, known) =>
  said(addressWarning(address, known)),
);
