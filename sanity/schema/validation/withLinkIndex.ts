import type { CustomValidator, ValidationContext, ValidationError } from 'sanity';
import type { KnownAddressesQueryResult } from '#sanity/generated/types.ts';
import {
  knownAddressesQuery,
  parseStudioLinkIndex,
  type StudioLinkIndex,
} from '../linkIndex/studioLinkIndex.ts';
import { problem } from './problem.ts';
import { queryStore } from './queryStore.ts';

/**
 * A validator that judges by the addresses the site has. What can't be looked up is not let through; where nothing is
 * written, nothing is looked up.
 *
 * @param judge says what is wrong, in Danish; nothing when nothing is
 */
export function withLinkIndex<Value>(
  judge: (value: Value, known: StudioLinkIndex, context: ValidationContext) => ValidationError[],
): CustomValidator<Value | undefined> {
  return async (value, context) => {
    if (value === undefined) return true;
    let known: StudioLinkIndex;
    try {
      known = await knownTo(context);
    } catch (cause) {
      console.error('The addresses of the site could not be read', cause);
      return problem(
        'Det kunne ikke undersøges, hvor adressen fører hen. Kontrollér forbindelsen, og prøv igen om lidt.',
      );
    }
    const found = judge(value, known, context);
    return found.length > 0 ? found : true;
  };
}

/** For how many milliseconds an answer serves: a document has several rules, which are asked at once. */
const maxAgeMs = 1_000;
const answers = new WeakMap<object, { known: Promise<StudioLinkIndex>; at: number }>();

function knownTo(context: ValidationContext): Promise<StudioLinkIndex> {
  const { document } = context;
  const before = document && answers.get(document);
  if (before && Date.now() - before.at < maxAgeMs) return before.known;
  const known = queryStore<KnownAddressesQueryResult>(context, knownAddressesQuery, {}).then(
    parseStudioLinkIndex,
  );
  if (document) answers.set(document, { known, at: Date.now() });
  return known;
}
