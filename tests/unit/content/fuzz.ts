import fc from 'fast-check';
import { expect, vi } from 'vitest';
import { ContentUnavailable } from '#lib/content/parseResponse.ts';
import { some } from '../../effort.ts';
import { complaintsAbout } from './htmlComplaints.ts';
import { withQuietConsole } from './quietConsole.ts';

// Thousands of documents take about 3 s, but up to 20 s on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** The log line about a part that was omitted: one line with the document and the path inside it. */
const faultLine =
  /^content: left out of page-of-the-test: [^\p{Cc}\p{Cf}\u2028\u2029]+: [^\p{Cc}\p{Cf}\u2028\u2029]+$/u;

/**
 * Parses and renders generated documents. Asserts that nothing throws, links are safe, the HTML is valid, React logs no
 * errors, and each warning in the log is one line.
 *
 * @param html parses a response of the content store and returns the HTML of its page
 */
export function expectRobust(
  documents: fc.Arbitrary<unknown>,
  html: (raw: unknown) => string,
  numRuns: number,
) {
  fc.assert(
    fc.property(documents, (raw) => {
      const { warnings, errors } = withQuietConsole(() => {
        const complaints = complaintsAbout(html(raw));
        if (complaints.length > 0) throw new Error(complaints.slice(0, 5).join('\n'));
      });
      if (errors.length > 0) throw new Error(`React logged: ${errors[0]?.map(String).join(' ')}`);
      for (const [line, ...more] of warnings) {
        if (more.length > 0 || !faultLine.test(String(line)))
          throw new Error(`Unexpected log line: ${String(line)}`);
      }
    }),
    { numRuns: some(numRuns), endOnFailure: true },
  );
}

/** True for a response that contains a document, however malformed. */
const isObject = (raw: unknown) => raw !== null && typeof raw === 'object' && !Array.isArray(raw);

/**
 * Like `expectRobust`, for any JSON.
 *
 * @param isReadable true for responses that must be rendered; only others may throw ContentUnavailable
 */
export function expectRobustForAnyJson(
  html: (raw: unknown) => string,
  numRuns: number,
  isReadable = isObject,
) {
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.array(fc.jsonValue({ maxDepth: 2 })),
    fc.constantFrom(undefined, null, [], {}, 'x', 7),
  );
  const htmlOrRefusal = (raw: unknown) => {
    try {
      return html(raw);
    } catch (error) {
      if (isReadable(raw)) throw error;
      expect(error).toBeInstanceOf(ContentUnavailable);
      return '';
    }
  };
  expectRobust(anything, htmlOrRefusal, numRuns);
}
