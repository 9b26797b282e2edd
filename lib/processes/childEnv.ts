/** Variables set for every child process: no telemetry. */
const NO_TELEMETRY = {
  NEXT_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  SANITY_CLI_TELEMETRY_DISABLED: '1',
  // Next colours its log even in a pipe if the terminal supports it.
  NO_COLOR: '1',
};

/**
 * Returns the environment for a child process: the source without telemetry, with the values on top.
 *
 * @param values `undefined` removes a variable
 */
export function childEnv(
  source: NodeJS.ProcessEnv,
  values: Record<string, string | undefined> = {},
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...source, ...NO_TELEMETRY, ...values };
  // With both FORCE_COLOR and NO_COLOR, Node prints a warning on every start.
  delete env.FORCE_COLOR;
  for (const [name, value] of Object.entries(env)) if (value === undefined) delete env[name];
  return env;
}
