import type { Outcome } from '#lib/urls/import/planImport.ts';

const words = {
  created: 'made',
  changed: 'changed',
  unchanged: 'already there',
  refused: 'REFUSED',
} as const;

/** What became of a line, on one line. */
export function outcomeLine({ line, from, kind, remark }: Outcome): string {
  const shown = JSON.stringify(from).slice(1, -1);
  const joint = kind === 'refused' ? ':' : ' →';
  return `line ${line}: ${words[kind]}: ${shown}${joint} ${remark}`;
}

/** The last line: how many lines became what, and whether anything was written. */
export function outcomeSummary(outcomes: readonly Outcome[], store: string, dryRun: boolean): string {
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const refused = count('refused');
  const rest =
    refused === 0 ? '' : dryRun ? '' : ' The other lines are in; mend those and import the file again.';
  return `${outcomes.length} lines for the ${store}: ${count('created')} made, ${count('changed')} changed, ${count('unchanged')} already there, ${refused} refused.${dryRun ? ' A dry run: nothing was written.' : rest}`;
}
