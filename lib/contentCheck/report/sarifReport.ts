import { isAbsolute, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatPath } from '#lib/contentRules/document/fieldPath.ts';
import { contentRules } from '#lib/contentRules/rules.ts';
import type { Severity } from '#lib/contentRules/types.ts';
import type { ContentReport, ReportedFinding } from '../checkContent.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const ruleIndexes = new Map(contentRules.map(({ id }, index) => [id, index]));

/**
 * The report in SARIF 2.1.0, the format of code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
 *
 * @param root folder that the path of the file is relative to, if it is inside
 */
export function sarifReport({ source, file, findings }: ContentReport, root = process.cwd()): string {
  const uri = file && uriOf(file, root);
  return JSON.stringify(
    {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'content:check',
              language: 'da',
              rules: contentRules.map(({ id, title, why, severity }) => ({
                id,
                shortDescription: { text: title },
                fullDescription: { text: why },
                defaultConfiguration: { level: levels[severity] },
              })),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: findings.map((finding) => toResult(finding, uri)),
          properties: { source },
        },
      ],
    },
    null,
    2,
  );
}

function toResult(finding: ReportedFinding, uri: string | undefined) {
  const { rule, severity, message, documentId, path } = finding;
  const field = formatPath(path);
  return {
    ruleId: rule,
    ruleIndex: ruleIndexes.get(rule),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        ...(uri !== undefined && {
          physicalLocation: {
            artifactLocation: { uri },
            region: { startLine: finding.line ?? 1 },
          },
        }),
        logicalLocations: [
          {
            name: field || documentId,
            fullyQualifiedName: field ? `${documentId}/${field}` : documentId,
            kind: field ? 'member' : 'object',
          },
        ],
      },
    ],
    partialFingerprints: { 'documentAndField/v1': `${rule}:${documentId}:${field}` },
  };
}

/** Code scanning finds a file by its path in the repository. */
function uriOf(file: string, root: string): string {
  const path = relative(root, file);
  return path.startsWith('..') || isAbsolute(path)
    ? pathToFileURL(file).href
    : path.split(/[\\/]/).map(encodeURIComponent).join('/');
}
