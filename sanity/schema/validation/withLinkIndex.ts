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
 * Creates a validator that uses the link index. Validation fails if the index cannot be loaded. An empty field is valid
 * and loads nothing.
 *
 * @param validate returns the validation errors, in Danish; an empty array if the value is valid
 * @example
 * const validator = withLinkIndex<string>((path, linkIndex) =>
 *   linkIndex.titleAt(path) === undefined ? [problem('Siden findes ikke.')] : [],
 * );
 */
export function withLinkIndex<Value>(
  validate: (value: Value, linkIndex: StudioLinkIndex, context: ValidationContext) => ValidationError[],
): CustomValidator<Value | undefined> {
  return async (value, context) => {
    if (value === undefined) return true;
    let linkIndex: StudioLinkIndex;
    try {
      linkIndex = await loadLinkIndex(context);
    } catch (cause) {
      console.error('Failed to load the link index', cause);
      return problem(
        'Det kunne ikke undersøges, hvor adressen fører hen. Kontrollér forbindelsen, og prøv igen om lidt.',
      );
    }
    const errors = validate(value, linkIndex, context);
    return errors.length > 0 ? errors : true;
  };
}

/** Maximum age (ms) of a cached index. All rules of a document run at the same time and share one request. */
const maxAgeMs = 1_000;
const cache = new WeakMap<object, { linkIndex: Promise<StudioLinkIndex>; requestedAt: number }>();

/**
 * Loads the link index; all rules of a document share one request.
 *
 * @throws the client's error if the request fails
 */
export function loadLinkIndex(context: ValidationContext): Promise<StudioLinkIndex> {
  const { document } = context;
  const cached = document && cache.get(document);
  if (cached && Date.now() - cached.requestedAt < maxAgeMs) return cached.linkIndex;
  const linkIndex = queryStore<KnownAddressesQueryResult>(context, knownAddressesQuery, {}).then(
    parseStudioLinkIndex,
  );
  if (document) cache.set(document, { linkIndex, requestedAt: Date.now() });
  return linkIndex;
}
