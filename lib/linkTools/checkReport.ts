import type { CheckedUrl } from './checkUrls.ts';

/** The line that tells of an address that does not end as it should; none for one that does. */
export const failureLines = ({ path, reason, finding }: CheckedUrl): string[] =>
  finding.ends === 'wrong'
    ? [`${path ?? '(no address)'} (${reason}): ${finding.response}; ${finding.advice}`]
    : [];

/** How many ended how. */
export function checkSummary(checked: readonly CheckedUrl[]): string {
  const ending = (kind: string) => checked.filter(({ finding }) => finding.ends === kind).length;
  return [
    `${ending('page')} end in a page`,
    `${ending('gone')} are gone on purpose`,
    `${ending('external')} lead to another site, which is not asked`,
    `${ending('wrong')} fail`,
  ].join(', ');
}
