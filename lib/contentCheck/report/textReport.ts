import { formatPath } from '#lib/contentRules/document/fieldPath.ts';
import { contentRules } from '#lib/contentRules/rules.ts';
import { bySeverity, countLine, severityLabel } from '#lib/contentRules/severities.ts';
import type { ContentReport, ReportedFinding } from '../checkContent.ts';

const titles = new Map(contentRules.map(({ id, title }) => [id, title]));

/** The report for people: the findings by document, the most serious first, and a line with the numbers. */
export function textReport({ source, documents, findings }: ContentReport): string {
  const byDocument = Map.groupBy(findings.toSorted(bySeverity), ({ documentId }) => documentId);
  const summary = `${source}: ${documents} dokumenter, ${countLine(findings)}.`;
  return [...[...byDocument.values()].map(documentSection), summary].join('\n\n');
}

function documentSection(findings: ReportedFinding[]): string {
  const [first] = findings as [ReportedFinding];
  const place = first.line === undefined ? '' : `, linje ${first.line}`;
  const lines = findings.flatMap(({ severity, rule, path, message }) => [
    `  ${severityLabel(severity, 1)}: ${titles.get(rule) ?? rule} (${rule})`,
    `    ${message}`,
    ...(path.length > 0 ? [`    ${formatPath(path)}`] : []),
  ]);
  return [`${first.title} (${first.documentId}${first.draft ? ', kladde' : ''}${place})`, ...lines].join(
    '\n',
  );
}
