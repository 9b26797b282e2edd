import fc from 'fast-check';
import { expect, vi } from 'vitest';
import { ContentUnavailable } from '#lib/content/ask.ts';
import { complaintsAbout } from './complaints.ts';

/** What a fault's line in the log looks like: one line, with the document and the place in it. */
export const faultLine = /^content: left out of page-of-the-test: [a-zA-Z]+(?:\[[^\n]+\])?[^\n]*: [^\n]+$/;
const lineBreak = /[\n\r\u0085\u2028\u2029]/;

/** Collects what is written to the console until it is restored. */
export function listenToConsole() {
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  return { warnings, errors };
}

/**
 * Sends documents through a contract and what shows it. Nothing may throw, no address may lead astray, the HTML must hold
 * together, React must have nothing to say, and each fault must be one line in the log.
 */
export function withstands(documents: fc.Arbitrary<unknown>, html: (raw: unknown) => string, numRuns: number) {
  const { warnings, errors } = listenToConsole();
  try {
    fc.assert(
      fc.property(documents, (raw) => {
        warnings.mockClear();
        errors.mockClear();
        expect(complaintsAbout(html(raw))).toEqual([]);
        expect(errors.mock.calls).toEqual([]);
        for (const [line, ...more] of warnings.mock.calls) {
          expect(line).toMatch(faultLine);
          expect(line).not.toMatch(lineBreak);
          expect(more).toEqual([]);
        }
      }),
      { numRuns, endOnFailure: true },
    );
  } finally {
    vi.restoreAllMocks();
  }
}

/** The same for anything at all: what is no document may only be refused as ContentUnavailable. */
export function withstandsAnything(
  html: (raw: unknown) => string,
  numRuns: number,
  isWhole = (raw: unknown) => raw !== null && typeof raw === 'object' && !Array.isArray(raw),
) {
  const anything = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, null, [], 'x', 7));
  withstands(
    anything,
    (raw) => {
      try {
        return html(raw);
      } catch (error) {
        if (isWhole(raw)) throw error;
        expect(error).toBeInstanceOf(ContentUnavailable);
        return '';
      }
    },
    numRuns,
  );
}
