import fc from 'fast-check';
import { expect, vi } from 'vitest';
import { ContentUnavailable } from '#lib/content/parseResponse.ts';
import { some } from '../../effort.ts';
import { complaintsAbout } from './htmlComplaints.ts';
import { withQuietConsole } from './quietConsole.ts';

// Thousands of documents take about three seconds; on a machine busy with other things they may take twenty.
vi.setConfig({ testTimeout: 120_000 });

/** What was left out of a document stands in the log as one line, with the document and the place in it. */
const faultLine =
  /^content: left out of page-of-the-test: [^\p{Cc}\p{Cf}\u2028\u2029]+: [^\p{Cc}\p{Cf}\u2028\u2029]+$/u;

/**
 * Sends documents through a contract and what shows it. Nothing may throw, no address may lead astray, the HTML must hold
 * together, React must have nothing to say, and each fault must be one line in the log.
 */
export function withstands(
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
      if (errors.length > 0) throw new Error(`React says: ${errors[0]?.map(String).join(' ')}`);
      for (const [line, ...more] of warnings) {
        if (more.length > 0 || !faultLine.test(String(line)))
          throw new Error(`The log says: ${String(line)}`);
      }
    }),
    { numRuns: some(numRuns), endOnFailure: true },
  );
}

/** True for an answer that holds a document, however malformed. */
const isObject = (raw: unknown) => raw !== null && typeof raw === 'object' && !Array.isArray(raw);

/** The same for anything at all. Only what is no document (or, for a list, no list) may be refused as ContentUnavailable. */
export function withstandsAnything(html: (raw: unknown) => string, numRuns: number, isWhole = isObject) {
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.array(fc.jsonValue({ maxDepth: 2 })),
    fc.constantFrom(undefined, null, [], {}, 'x', 7),
  );
  const htmlOrRefusal = (raw: unknown) => {
    try {
      return html(raw);
    } catch (error) {
      if (isWhole(raw)) throw error;
      expect(error).toBeInstanceOf(ContentUnavailable);
      return '';
    }
  };
  withstands(anything, htmlOrRefusal, numRuns);
}
