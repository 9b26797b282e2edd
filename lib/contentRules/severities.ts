import type { Severity } from './types.ts';

/** The severities, the most serious first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

const labels: Readonly<Record<Severity, { one: string; many: string }>> = {
  error: { one: 'fejl', many: 'fejl' },
  warning: { one: 'advarsel', many: 'advarsler' },
  info: { one: 'oplysning', many: 'oplysninger' },
};

/** The Danish name of a severity for a number of findings: »advarsel«, »advarsler«. */
export const severityLabel = (severity: Severity, count: number): string =>
  labels[severity][count === 1 ? 'one' : 'many'];

/** Counts findings: »2 fejl, 1 advarsel, 0 oplysninger«. */
export const countLine = (findings: readonly { severity: Severity }[]): string =>
  severities
    .map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return `${count} ${severityLabel(severity, count)}`;
    })
    .join(', ');

/** For `sort`: the most serious findings first. */
export const bySeverity = (a: { severity: Severity }, b: { severity: Severity }): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity);
