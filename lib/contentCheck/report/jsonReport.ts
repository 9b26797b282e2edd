import { formatPath } from '#lib/contentRules/document/fieldPath.ts';
import type { ContentReport } from '../checkContent.ts';

/** The report for programs: the number of documents, and each finding with its path as text. */
export function jsonReport({ source, documents, findings }: ContentReport): string {
  const rows = findings.map(({ path, ...finding }) => ({ ...finding, path: formatPath(path) }));
  return JSON.stringify({ source, documents, findings: rows }, null, 2);
}
