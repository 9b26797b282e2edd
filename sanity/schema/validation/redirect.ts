import { getPublishedId } from '@sanity/client/csm';
import type { Reference, ValidationContext } from 'sanity';
import { knowing } from './knowing.ts';
import { problem } from './problem.ts';
import { addressProblem } from './redirectAddress.ts';
import { addressRemark, choiceProblem, targetRemark } from './redirectEnd.ts';
import { fromProblem, fromRemark } from './redirectFrom.ts';
import { writtenAddress } from './writtenAddress.ts';

type Fields = { from?: string; below?: boolean; target?: Reference; address?: string; gone?: boolean };

const fieldsOf = ({ document }: ValidationContext): Fields => (document ?? {}) as Fields;
const idOf = ({ document }: ValidationContext): string => getPublishedId(document?._id ?? '');
const said = (message: string | undefined) => (message === undefined ? [] : [problem(message)]);

export const redirectFrom = knowing<string>((from, known, context) =>
  said(fromProblem({ from, below: fieldsOf(context).below === true }, known, idOf(context))),
);

export const redirectFromRemark = knowing<string>((from, known) => said(fromRemark(from, known)));

/** Looks at the fields together: a redirect leads to one place, or nowhere. */
export const redirectChoice = (target: Reference | undefined, context: ValidationContext) => {
  const { address, gone } = fieldsOf(context);
  const message = choiceProblem({ target: target?._ref, address, gone: gone === true });
  return message === undefined ? true : problem(message);
};

export const targetIsPublic = knowing<Reference>((target, known) => said(targetRemark(target._ref, known)));

export const redirectAddress = knowing<string>((address, known, context) => {
  if (!address) return [];
  const { from: start = '', below = false } = fieldsOf(context);
  const written = writtenAddress(start);
  const from = 'path' in written ? written.path : undefined;
  return said(addressProblem({ from, below, address }, known, idOf(context)));
});

export const redirectAddressRemark = knowing<string>((address, known) => said(addressRemark(address, known)));
