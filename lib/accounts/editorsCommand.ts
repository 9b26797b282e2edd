import { parseArgs } from 'node:util';
import type { Credentials } from '#sanity/lake/auth/accounts.ts';

/** A command of `npm run editors`. */
export type EditorsCommand =
  | { kind: 'list' }
  | { kind: 'add' | 'reset'; name: string; role: string | undefined; passwordFromStdin: boolean }
  | { kind: 'remove'; name: string }
  | { kind: 'endSharedPassword' };

export const usage = `Usage:
  npm run editors -- list
  npm run editors -- add "<name>" [--role administrator|editor|reader] [--password-stdin]
  npm run editors -- reset "<name>" [--role <role>] [--password-stdin]
  npm run editors -- remove "<name>"
  npm run editors -- remove --shared-password

add and reset print a new password once, or read one from standard input. The default role is editor.
reset and remove end the person's logins. remove --shared-password ends the password without a name.`;

/**
 * Parses the arguments of `npm run editors`.
 *
 * @throws Error for a wrong argument, with the usage
 */
export function parseEditorsCommand(args: string[] = process.argv.slice(2)): EditorsCommand {
  try {
    return parse(args);
  } catch (cause) {
    throw new Error(`${(cause as Error).message}\n\n${usage}`, { cause });
  }
}

function parse(args: string[]): EditorsCommand {
  const { values, positionals } = parseArgs({
    args,
    options: {
      role: { type: 'string' },
      'password-stdin': { type: 'boolean' },
      'shared-password': { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const [command, name, ...more] = positionals;
  const { role, 'password-stdin': stdin = false, 'shared-password': shared = false } = values;
  const setsPassword = command === 'add' || command === 'reset';
  if (!setsPassword && (role !== undefined || stdin))
    throw new Error('--role and --password-stdin belong to add and reset');
  if (shared && (command !== 'remove' || name !== undefined))
    throw new Error('--shared-password belongs to remove, without a name');
  if (more.length > 0) throw new Error(`Expected one name, got ${more.length + 1}: put the name in quotes`);
  if (command === 'list' && name === undefined) return { kind: 'list' };
  if (command === 'remove' && shared) return { kind: 'endSharedPassword' };
  if (command === 'list') throw new Error('list takes no name');
  if (command !== 'remove' && !setsPassword)
    throw new Error(command === undefined ? 'A command is missing' : `Unknown command "${command}"`);
  if (name === undefined || name.trim() === '') throw new Error(`${command} needs a name`);
  return command === 'remove'
    ? { kind: 'remove', name }
    : { kind: command, name, role, passwordFromStdin: stdin };
}

/** Returns the credentials of a command, with the password from standard input if it is there. */
export async function readCredentials(
  { role, passwordFromStdin }: { role: string | undefined; passwordFromStdin: boolean },
  stdin: AsyncIterable<Buffer | string> = process.stdin,
): Promise<Credentials> {
  if (!passwordFromStdin) return { ...(role !== undefined && { role }) };
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  const password = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  return { ...(role !== undefined && { role }), password };
}
