import { readFile } from 'node:fs/promises';

/** Numbers of passed, failed and skipped tests. */
export type Counts = { passed: number; failed: number; skipped: number };

/**
 * Reads the counts of a JUnit report, which Vitest and Playwright both write.
 *
 * @param exitCode of the runner: a failure without a failed test, or without a report, counts as one failed test
 */
export async function readCounts(reportFile: string, exitCode: number): Promise<Counts> {
  const xml = await readFile(reportFile, 'utf8').catch(() => '');
  const suites = xml.match(/<testsuite\s[^>]*>/g) ?? [];
  const sum = (name: string) =>
    suites.reduce((total, suite) => total + Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1] ?? 0), 0);
  const [failed, skipped] = [sum('failures') + sum('errors'), sum('skipped')];
  const passed = sum('tests') - failed - skipped;
  return { passed, failed: failed || (exitCode === 0 && xml !== '' ? 0 : 1), skipped };
}

/** The last line of `npm test`. */
export const summary = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
