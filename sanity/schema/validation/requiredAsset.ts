import type { CustomValidator } from 'sanity';
import { problem } from './problem.ts';

/** Requires an asset in an image or file field. A hotspot left over from a removed image does not count. */
export function requiredAsset(message: string): CustomValidator<{ asset?: { _ref?: string } } | undefined> {
  return (value) => (value?.asset?._ref ? true : problem(message));
}
