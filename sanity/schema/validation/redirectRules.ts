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
const toErrors = (message: string | undefined) => (message === undefined ? [] : [problem(message)]);

/** Validates the source address of a redirect. */
export const redirectFrom = withLinkIndex<string>((from, linkIndex, context) =>
  toErrors(fromProblem({ from, below: fieldsOf(context).below === true }, linkIndex, idOf(context))),
);

/** Warns about a source address that may have an unexpected effect. */
export const redirectFromWarning = withLinkIndex<string>((from, linkIndex) =>
  toErrors(fromWarning(from, linkIndex)),
);

/** Validates that a redirect has exactly one of page, address and "gone". */
export const redirectChoice = (target: Reference | undefined, context: ValidationContext) => {
  const { address, gone } = fieldsOf(context);
  const message = choiceProblem({ target: target?._ref, address, gone: gone === true });
  return message === undefined ? true : problem(message);
};

/** Warns about a target page that is not published. */
export const targetIsPublic = withLinkIndex<Reference>((target, linkIndex) =>
  toErrors(targetWarning(target._ref, linkIndex)),
);

/** Validates the target address of a redirect. */
export const redirectAddress = withLinkIndex<string>((address, linkIndex, context) => {
  if (!address) return [];
  const { from: source = '', below = false } = fieldsOf(context);
  const parsed = parseAddress(source);
  const from = 'path' in parsed ? parsed.path : undefined;
  return toErrors(addressProblem({ from, below, address }, linkIndex, idOf(context)));
});

/** Warns about a target address that may have an unexpected effect. */
export const redirectAddressWarning = withLinkIndex<string>((address, linkIndex) =>
  toErrors(addressWarning(address, linkIndex)),
);
