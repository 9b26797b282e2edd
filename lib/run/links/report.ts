import type { Checked } from './askAll.ts';

/** The line that tells of an address that does not end as it should; none for one that does. */
export const failureOf = ({ path, why, finding }: Checked): string[] =>
  finding.ends === 'wrong' ? [`${path ?? '(no address)'} (${why}): ${finding.came}; ${finding.advice}`] : [];

/** How many ended how. */
export function summary(checked: readonly Checked[]): string {
  const ending = (kind: string) => checked.filter(({ finding }) => finding.ends === kind).length;
  return [
    `${ending('page')} end in a page`,
    `${ending('gone')} are gone on purpose`,
    `${ending('elsewhere')} lead to another site, which is not asked`,
    `${ending('wrong')} fail`,
  ].join(', ');
}
