import type { CheckedUrl } from './checkUrls.ts';

/** Returns the report line of a failed address; none for a valid one. */
export const failureLines = ({ path, reason, finding }: CheckedUrl): string[] =>
  finding.ends === 'wrong'
    ? [`${path ?? '(no address)'} (${reason}): ${finding.response}; ${finding.advice}`]
    : [];

/** Summarizes the numbers of results by kind. */
export function checkSummary(checked: readonly CheckedUrl[]): string {
  const countOf = (kind: string) => checked.filter(({ finding }) => finding.ends === kind).length;
  return [
    `${countOf('page')} end in a page`,
    `${countOf('gone')} are gone on purpose`,
    `${countOf('external')} lead to another site, which is not checked`,
    `${countOf('wrong')} fail`,
  ].join(', ');
}
