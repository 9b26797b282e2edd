import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnv } from '#lib/run/childEnv.ts';
import { startChild } from '#lib/run/process.ts';
import { type Counts, countsOf, none } from './counts.ts';

export type Tool = { root: string; name: string; args: string[]; env?: NodeJS.ProcessEnv };

/** Runs one of the project's tools to its end, with its output in this terminal, and returns its exit code. */
export async function runTool({ root, name, args, env = process.env }: Tool): Promise<number> {
  const bin = join(root, 'node_modules/.bin', name);
  const onLine = (line: string) => console.log(line);
  // The runners colour for themselves, and warn when they are told both to and not to.
  const child = startChild({
    name,
    args: [bin, ...args],
    cwd: root,
    env: childEnv(env, { NO_COLOR: undefined }),
    onLine,
  });
  const { code } = await child.ended;
  return code ?? 1;
}

/** A tool that only says yes or no: it counts as one test. */
export async function runCheck(tool: Tool): Promise<Counts> {
  const code = await runTool(tool);
  const shown = [tool.name, ...tool.args].join(' ');
  console.log(code === 0 ? `✓ ${shown}` : `✗ ${shown}: exit code ${code}, its own lines above say why`);
  return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

/** A test runner that writes a JSON report to the file named by COUNTS_FILE. */
export async function runTests<R>(tool: Tool, count: (report: R) => Counts): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'vaeksthus-counts-'));
  const file = join(folder, 'report.json');
  const code = await runTool({ ...tool, env: { ...(tool.env ?? process.env), COUNTS_FILE: file } });
  const counts = await countsOf(file, count, code);
  if (code !== 0) console.log(`✗ ${tool.name}: exit code ${code}, ${counts.failed} failed`);
  await rm(folder, { recursive: true, force: true });
  return counts;
}
