import { spawn } from 'node:child_process';

// Starts a program other than Node as a child of a Node process: `startChild` ensures that neither outlives a test.
const [program, ...args] = process.argv.slice(2);
if (program === undefined) throw new Error('Usage: node program.ts <program> [arguments]');
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.once('error', (error) => {
  console.error(`${program} cannot be started: ${error.message}`);
  process.exitCode = 1;
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
