import type { CustomValidator, ValidationContext, ValidationError } from 'sanity';
import type { KnownAddressesQueryResult } from '#sanity/generated/types.ts';
import { type Known, knownAddressesQuery, readKnown } from '../addresses/known.ts';
import { askStore } from './askStore.ts';
import { problem } from './problem.ts';

/**
 * A validator that judges by the addresses the site has. What can't be looked up is not let through; where nothing is
 * written, nothing is looked up.
 *
 * @param judge says what is wrong, in Danish; nothing when nothing is
 */
export function knowing<Value>(
  judge: (value: Value, known: Known, context: ValidationContext) => ValidationError[],
): CustomValidator<Value | undefined> {
  return async (value, context) => {
    if (value === undefined) return true;
    let known: Known;
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
const fresh = 1_000;
const answers = new WeakMap<object, { known: Promise<Known>; at: number }>();

function knownTo(context: ValidationContext): Promise<Known> {
  const { document } = context;
  const before = document && answers.get(document);
  if (before && Date.now() - before.at < fresh) return before.known;
  const known = askStore<KnownAddressesQueryResult>(context, knownAddressesQuery, {}).then(readKnown);
  if (document) answers.set(document, { known, at: Date.now() });
  return known;
}
