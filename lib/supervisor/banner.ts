import type { Env } from '#lib/server/env.ts';

type BannerOptions = {
  env: Env;
  seconds: string;
  /** The editors' password, if the store is new. */
  password: string | undefined;
  /** Why the lake is not running. */
  lakeFailure: Error | undefined;
  /** Other problems, one line each. */
  problems: readonly string[];
};

/** Formats the message of `npm start` once the site is ready: what is running, and what is not. */
export function banner({ env, seconds, password, lakeFailure, problems }: BannerOptions): string {
  const passwordLine = password
    ? `\n           password ${password} – shown this once; set LAKE_PASSWORD to choose your own`
    : '';
  const storeLine = !env.embedded
    ? `Sanity ${env.sanity.projectId}/${env.sanity.dataset}`
    : lakeFailure
      ? 'Lake   not running, so nothing can be edited: see below'
      : `Lake   http://127.0.0.1:${env.lakePort} (store: ${env.lakeDir})`;
  const warnings = [
    ...(lakeFailure ? [`${lakeFailure.message.replace(/\.$/, '')}. It is restarted automatically.`] : []),
    ...problems,
  ];
  return `
  Væksthus for Ledelse, ready after ${seconds} s

    Site   http://localhost:${env.port}
    Studio http://localhost:${env.port}/studio${passwordLine}
    ${storeLine}
${warnings.map((problem) => `\n  ! ${problem}`).join('')}${warnings.length > 0 ? '\n' : ''}
  Ctrl-C stops everything.
`;
}
