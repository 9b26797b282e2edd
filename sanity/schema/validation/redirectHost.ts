import type { CustomValidator } from 'sanity';
import { bareHost, parseHost } from '#lib/urls/hosts.ts';
import { problem } from './problem.ts';

/** Returns a Danish error message for an invalid host name, if possible with a corrected one; `undefined` if valid. */
export function hostProblem(host: string): string | undefined {
  if (parseHost(host) === host) return undefined;
  const suggestion = parseHost(
    URL.parse(/^[a-z]+:\/\//i.test(host) ? host : `https://${host.trim()}`)?.hostname ?? '',
  );
  return suggestion === undefined
    ? 'Det er ikke navnet på et offentligt websted. Skriv det, som det står i browserens adresselinje, for eksempel »www.kl.dk«.'
    : `Skriv kun webstedets navn med små bogstaver. Prøv »${suggestion}«.`;
}

/** Validates a host that redirects may point to: an exact, public host name that is not this site. */
export const redirectHost: CustomValidator<string | undefined> = (host = '', { document }) => {
  const message = hostProblem(host);
  if (message !== undefined) return problem(message);
  const isSameHost = (other: unknown) => typeof other === 'string' && bareHost(other) === bareHost(host);
  if (typeof location !== 'undefined' && isSameHost(location.hostname)) {
    return problem('Det er dette websted selv. Adresser her skrives med en skråstreg, for eksempel »/soeg«.');
  }
  const { formerHosts } = (document ?? {}) as { formerHosts?: unknown };
  return Array.isArray(formerHosts) && formerHosts.some(isSameHost)
    ? problem(
        'Det er et af webstedets tidligere domæner, så en viderestilling dertil ville føre i ring. Fjern det her eller der.',
      )
    : true;
};

/** Validates a former host of this site: an exact, public host name. */
export const formerHost: CustomValidator<string | undefined> = (host) => {
  const message = hostProblem(host ?? '');
  return message === undefined ? true : problem(message);
};
