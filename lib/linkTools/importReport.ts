import type { Outcome } from '#lib/urls/import/planImport.ts';

const labels = {
  created: 'created',
  changed: 'changed',
  unchanged: 'unchanged',
  refused: 'REFUSED',
} as const;

/** Formats the outcome of one line of the file. */
export function outcomeLine({ line, from, kind, remark }: Outcome): string {
  const escapedFrom = JSON.stringify(from).slice(1, -1);
  const separator = kind === 'refused' ? ':' : ' →';
  return `line ${line}: ${labels[kind]}: ${escapedFrom}${separator} ${remark}`;
}

/** Formats the summary: the numbers of outcomes by kind, and whether anything was written. */
export function outcomeSummary(outcomes: readonly Outcome[], store: string, dryRun: boolean): string {
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const refused = count('refused');
  const nextStep =
    refused === 0
      ? ''
      : dryRun
        ? ''
        : ' The other lines were imported; fix the refused ones and import the file again.';
  return `${outcomes.length} lines for the ${store}: ${count('created')} created, ${count('changed')} changed, ${count('unchanged')} unchanged, ${refused} refused.${dryRun ? ' Dry run: nothing was written.' : nextStep}`;
}
