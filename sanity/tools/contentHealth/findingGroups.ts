import { bySeverity, severities } from '#lib/contentRules/severities.ts';
import type { ContentDocument, Finding, Severity } from '#lib/contentRules/types.ts';
import { compareDanish } from '#lib/danish/format.ts';

/** A document and what the rules find in it. */
export type DocumentFindings = {
  /** Published id. */
  id: string;
  document: ContentDocument;
  title: string;
  /** Path on the site; absent if it has none. */
  address?: string | undefined;
  findings: Finding[];
};

/** The findings to show: all, or those of a severity or of a rule. */
export type FindingFilter = { severity?: Severity | undefined; rule?: string | undefined };

/** Selects findings. Documents with the most serious ones come first, then in alphabetical order. */
export function filterGroups(
  groups: readonly DocumentFindings[],
  { severity, rule }: FindingFilter,
): DocumentFindings[] {
  return groups
    .map((group) => ({
      ...group,
      findings: group.findings
        .filter((finding) => !severity || finding.severity === severity)
        .filter((finding) => !rule || finding.rule === rule)
        .toSorted(bySeverity),
    }))
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => worstOf(a) - worstOf(b) || compareDanish(a.title, b.title));
}

/** Counts findings by severity. */
export function countBySeverity(groups: readonly DocumentFindings[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { findings } of groups) for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Counts findings by rule, in the order in which the rules are first met. */
export function countByRule(groups: readonly DocumentFindings[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of groups)
    for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

const worstOf = ({ findings }: DocumentFindings): number =>
  Math.min(...findings.map(({ severity }) => severities.indexOf(severity)));
