import type { CustomValidator } from 'sanity';
import { bareHost, parseHost } from '#lib/urls/hosts.ts';
import { problem } from './problem.ts';

/** What is wrong with the name of a website, in Danish; `undefined` when nothing is. */
export function hostProblem(host: string): string | undefined {
  if (parseHost(host) === host) return undefined;
  const meant = parseHost(
    URL.parse(/^[a-z]+:\/\//i.test(host) ? host : `https://${host.trim()}`)?.hostname ?? '',
  );
  return meant === undefined
    ? 'Det er ikke navnet på et offentligt websted. Skriv det, som det står i browserens adresselinje, for eksempel »www.kl.dk«.'
    : `Skriv kun webstedets navn med små bogstaver. Prøv »${meant}«.`;
}

/** Validator of the name of a website: whole and exact, as the site compares it. */
export const redirectHost: CustomValidator<string | undefined> = (host = '', { document }) => {
  const message = hostProblem(host);
  if (message !== undefined) return problem(message);
  const isHere = (other: unknown) => typeof other === 'string' && bareHost(other) === bareHost(host);
  if (typeof location !== 'undefined' && isHere(location.hostname)) {
    return problem('Det er dette websted selv. Adresser her skrives med en skråstreg, for eksempel »/soeg«.');
  }
  const { formerHosts } = (document ?? {}) as { formerHosts?: unknown };
  return Array.isArray(formerHosts) && formerHosts.some(isHere)
    ? problem(
        'Det er et af webstedets tidligere domæner, så en viderestilling dertil ville føre i ring. Fjern det her eller der.',
      )
    : true;
};

/** Validator of the name that this site had: whole and exact too. */
export const formerHost: CustomValidator<string | undefined> = (host) => {
  const message = hostProblem(host ?? '');
  return message === undefined ? true : problem(message);
};
