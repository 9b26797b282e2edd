import type { CustomValidator } from 'sanity';
import { problem } from './problem.ts';

/** Refuses an image or a file field without an image or a file. A focal point that is left over is no image. */
export function requiredAsset(message: string): CustomValidator<{ asset?: { _ref?: string } } | undefined> {
  return (value) => (value?.asset?._ref ? true : problem(message));
}
