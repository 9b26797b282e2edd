import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const formats = ['text', 'json', 'sarif'] as const;
const thresholds = ['error', 'warning'] as const;

export type CheckOptions = {
  /** Absolute path of an export; `undefined` for the configured store. */
  file: string | undefined;
  format: (typeof formats)[number];
  /** The severity from which the command fails. */
  failOn: (typeof thresholds)[number];
  drafts: boolean;
  /** Absolute path of the file for the report; `undefined` for standard output. */
  output: string | undefined;
};

const usage =
  'npm run content:check -- [file.ndjson or .tar.gz] [--format text|json|sarif] [--fail-on error|warning] [--drafts] [--output file]';

/**
 * Parses the arguments of `content:check`. Paths are relative to the folder that npm was called in.
 *
 * @throws Error with the usage
 */
export function parseCheckOptions(
  argv = process.argv.slice(2),
  from = process.env.INIT_CWD || process.cwd(),
): CheckOptions {
  const string = { type: 'string' } as const;
  const options = { format: string, 'fail-on': string, drafts: { type: 'boolean' }, output: string } as const;
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
    if (positionals.length > 1) throw new Error(`Expected one file, got ${positionals.length}`);
    const [file] = positionals;
    return {
      file: file && resolve(from, file),
      format: oneOf(formats, values.format ?? 'text', '--format'),
      failOn: oneOf(thresholds, values['fail-on'] ?? 'error', '--fail-on'),
      drafts: values.drafts === true,
      output: values.output && resolve(from, values.output),
    };
  } catch (cause) {
    throw new Error(`${(cause as Error).message}\nUsage: ${usage}`, { cause });
  }
}

function oneOf<const Choice extends string>(choices: readonly Choice[], value: string, flag: string): Choice {
  const choice = choices.find((name) => name === value);
  if (choice === undefined) throw new Error(`${flag} must be ${choices.join(' or ')}, not ${value}`);
  return choice;
}
