import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnv } from '#lib/processes/childEnv.ts';
import { startChild } from '#lib/processes/childProcess.ts';
import { type Counts, readCounts } from './counts.ts';

type Tool = { root: string; name: string; args: string[]; env?: NodeJS.ProcessEnv };

/** Runs one of the project's tools to its end, with its output in this terminal. Returns its exit code. */
async function runTool({ root, name, args, env = process.env }: Tool): Promise<number> {
  const bin = join(root, 'node_modules/.bin', name);
  const onLine = (line: string) => console.log(line);
  // Only one of the two variables may be set: the runners detect colour support themselves, and warn about both.
  const child = startChild({
    name,
    args: [bin, ...args],
    cwd: root,
    // Tests start the lake and the commands some hundred times: compiled code is kept between the runs.
    env: childEnv(env, { NO_COLOR: undefined, NODE_COMPILE_CACHE: join(root, '.next/cache/compiled') }),
    onLine,
  });
  const { code } = await child.ended;
  return code ?? 1;
}

/** Runs a tool that only passes or fails: it counts as one test. */
export async function runCheck(tool: Tool): Promise<Counts> {
  const code = await runTool(tool);
  const command = [tool.name, ...tool.args].join(' ');
  console.log(code === 0 ? `✓ ${command}` : `✗ ${command}: exit code ${code}, see its output above`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Runs a test runner that is configured to write a JUnit report to the file named by JUNIT_FILE. */
export async function runTests(tool: Tool): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'vaeksthus-report-'));
  const file = join(folder, 'report.xml');
  const code = await runTool({ ...tool, env: { ...(tool.env ?? process.env), JUNIT_FILE: file } });
  const counts = await readCounts(file, code);
  if (counts.failed > 0) console.log(`✗ ${tool.name}: exit code ${code}, ${counts.failed} failed`);
  await rm(folder, { recursive: true, force: true });
  return counts;
}
