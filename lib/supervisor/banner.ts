import type { Env } from '#lib/server/env.ts';

type Started = {
  env: Env;
  seconds: string;
  /** The editors' password, when the store is new. */
  password: string | undefined;
  /** Why the lake does not run. */
  lakeFailure: Error | undefined;
  /** What else is not as it should be. */
  problems: readonly string[];
};

/** What `npm start` says when the site answers: what runs, and what does not. */
export function banner({ env, seconds, password, lakeFailure, problems }: Started): string {
  const shownOnce = password
    ? `\n           password ${password} – shown this once; set LAKE_PASSWORD to choose your own`
    : '';
  const store = !env.embedded
    ? `Sanity ${env.sanity.projectId}/${env.sanity.dataset}`
    : lakeFailure
      ? 'Lake   does not run, so nothing can be edited: see below'
      : `Lake   http://127.0.0.1:${env.lakePort} (store: ${env.lakeDir})`;
  const all = [
    ...(lakeFailure ? [`${lakeFailure.message.replace(/\.$/, '')}. It is started again by itself.`] : []),
    ...problems,
  ];
  return `
  Væksthus for Ledelse, ready after ${seconds} s

    Site   http://localhost:${env.port}
    Studio http://localhost:${env.port}/studio${shownOnce}
    ${store}
${all.map((problem) => `\n  ! ${problem}`).join('')}${all.length > 0 ? '\n' : ''}
  Ctrl-C stops everything.
`;
}
