import { type ImportLine, parseLines } from '#sanity/lake/import/lines.ts';
import { isEditorial } from './isEditorial.ts';

/** A line of the file. One that is not imported is empty, so that the others keep their number. */
export type SelectedLine = { raw: string; document?: ImportLine['document'] };

export type Selection = {
  lines: SelectedLine[];
  /** Documents that are not imported because they exist. */
  skipped: number;
};

/**
 * Selects the documents to import. Those without an `_id` have got a new one.
 *
 * @param ndjson the export's documents
 * @param isExisting true for an id that is not to be imported, because its document exists
 * @param embedded false for Sanity's cloud, which alone has releases
 * @throws Error that names the line, if one cannot be imported; or if there are no documents
 */
export function selectDocuments(
  ndjson: string,
  isExisting: (id: string) => boolean,
  embedded: boolean,
): Selection {
  const parsed = parseLines(ndjson);
  if (parsed.length === 0) throw new Error('it contains no documents');
  // @sanity/import accepts no system documents except releases.
  const isExcluded = (document: ImportLine['document']) =>
    !isEditorial(document) && (embedded || !document._id.startsWith('_.releases.'));
  const selected = new Map(
    parsed
      .filter(({ document }) => !isExcluded(document) && !isExisting(document._id))
      .map((each) => [each.line, each]),
  );
  const skipped = parsed.filter(({ document }) => isExisting(document._id)).length;
  const lines = ndjson.split('\n').map((raw, index): SelectedLine => {
    const line = selected.get(index + 1);
    if (!line) return { raw: '' };
    return { raw: line.hasNewId ? serialize(line.document, raw) : raw, document: line.document };
  });
  return { lines, skipped };
}

/**
 * Serializes a changed document. A replacement character that the file has as `\ufffd` stays so: only one that is in the
 * text itself shows that it was decoded wrongly.
 */
export function serialize(document: object, raw: string): string {
  const json = JSON.stringify(document);
  return raw.includes('\uFFFD') ? json : json.replaceAll('\uFFFD', '\\ufffd');
}
