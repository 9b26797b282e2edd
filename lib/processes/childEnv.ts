/** What every child gets on top of the command's own environment: no word to anyone outside this machine. */
const QUIET = {
  NEXT_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  SANITY_CLI_TELEMETRY_DISABLED: '1',
  // Next colours its log even into a pipe when the terminal asks for it.
  NO_COLOR: '1',
};

/**
 * An environment for a child: the command's own, quiet, with the given values on top.
 *
 * @param values `undefined` takes a variable away
 */
export function childEnv(
  source: NodeJS.ProcessEnv,
  values: Record<string, string | undefined> = {},
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...source, ...QUIET, ...values };
  // Both at once make Node warn on every start.
  delete env.FORCE_COLOR;
  for (const [name, value] of Object.entries(env)) if (value === undefined) delete env[name];
  return env;
}
