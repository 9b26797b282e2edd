import { spawn } from 'node:child_process';

// Runs a program in the process group of its own, which startChild ends as a whole: whatever is not Node has no guard
// that notices the end of its parent.
const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.once('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.once('close', (code) => process.exit(code ?? 1));
