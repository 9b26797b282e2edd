import type { z } from 'zod';
import { escapeLogLine } from '#lib/server/escapeLogLine.ts';
import { log } from '#lib/server/log.ts';
import { parseLeniently } from './lenientZod.ts';
import { hasSentinel, whyNoSentinel } from './sentinel.ts';

/** The content could not be had: the store is away, slow, or answered with something that is no answer. */
export class ContentUnavailable extends Error {
  override name = 'ContentUnavailable';
}

/**
 * Reads what came back for a question.
 *
 * @throws ContentUnavailable when it is no answer, or the document as a whole breaks its contract
 */
export function parseResponse<T>(name: string, contract: z.ZodType<T>, raw: unknown): T {
  if (!hasSentinel(raw)) {
    throw new ContentUnavailable(
      escapeLogLine(`content: the answer for ${name} does not count: ${whyNoSentinel(raw)}`),
    );
  }
  try {
    const { value, faults } = parseLeniently(contract, raw.value);
    for (const fault of faults) {
      log.warn('content', `left out of ${name}: ${fault.path}: ${fault.reason}`);
    }
    return value;
  } catch (cause) {
    throw new ContentUnavailable(escapeLogLine(`content: the answer for ${name} breaks its contract`), {
      cause,
    });
  }
}
