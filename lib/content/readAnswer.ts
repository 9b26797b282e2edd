import type { z } from 'zod';
import { log } from '#lib/server/log.ts';
import { readLeniently } from './lenient.ts';
import { oneLine } from './oneLine.ts';
import { hasSentinel, withoutSentinel } from './sentinel.ts';

/** The content could not be had: the store is away, slow, or answered with something that is no answer. */
export class ContentUnavailable extends Error {
  override name = 'ContentUnavailable';
}

/**
 * Reads what came back for a question.
 *
 * @throws ContentUnavailable when it is no answer, or the document as a whole breaks its contract
 */
export function readAnswer<T>(name: string, contract: z.ZodType<T>, raw: unknown): T {
  if (!hasSentinel(raw)) {
    throw new ContentUnavailable(
      oneLine(`content: the answer for ${name} does not count: ${withoutSentinel(raw)}`),
    );
  }
  try {
    const { value, faults } = readLeniently(contract, raw.value);
    for (const fault of faults) {
      log.warn('content', `left out of ${name}: ${fault.path}: ${fault.reason}`);
    }
    return value;
  } catch (cause) {
    throw new ContentUnavailable(oneLine(`content: the answer for ${name} breaks its contract`), { cause });
  }
}
