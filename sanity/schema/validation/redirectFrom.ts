import { buildLinkTable } from '#lib/urls/linkTable.ts';
import type { StudioLinkIndex } from '../linkIndex/studioLinkIndex.ts';
import { parseAddress } from './parseAddress.ts';

/** Danish error message for a missing source address. */
export const fromMissing = 'Skriv den gamle adresse, for eksempel /om-vaksthuset/om-vaksthuset.';

/**
 * Validates the source address of a redirect.
 *
 * @param self published id of the redirect
 * @returns a Danish error message; `undefined` if the address is valid
 */
export function fromProblem(
  { from, below }: { from: string; below: boolean },
  linkIndex: StudioLinkIndex,
  self: string,
): string | undefined {
  if (from.trim() === '') return fromMissing;
  const parsed = parseAddress(from);
  if ('problem' in parsed) return parsed.problem;
  const { path } = parsed;
  if (from.includes('*')) {
    return `En stjerne læses ikke. Skriv ${path}, og slå »Også alt under adressen« til.`;
  }
  const page = linkIndex.titleAt(path);
  // With `below`, the source may be a page: the redirect then covers former addresses below it.
  if (page !== undefined && !below) {
    return `»${page}« ligger på ${path}, og en side går forud for en viderestilling. Skriv en anden adresse, eller giv siden en ny først.`;
  }
  const duplicate = linkIndex.redirects.find((other) => other.id !== self && other.from === path);
  return duplicate
    ? `Der er allerede en viderestilling fra ${path}. Ret den i stedet for at lave en til.`
    : undefined;
}

/** Returns a Danish warning if the source has a query or fragment (both ignored) or is a former address. */
export function fromWarning(from: string, { data }: StudioLinkIndex): string | undefined {
  const parsed = parseAddress(from);
  if ('problem' in parsed) return undefined;
  const { path } = parsed;
  if (/[?#]/.test(from)) {
    return `Kun adressen tæller, ikke det, der står efter ? eller #: viderestillingen gælder ${path}, hvad der end står efter.`;
  }
  const withoutRedirects = buildLinkTable({ ...data, redirects: [] }).exact.get(path);
  return withoutRedirects?.kind === 'redirect'
    ? `${path} er en tidligere adresse og fører af sig selv til ${withoutRedirects.to}. Viderestillingen går forud for det.`
    : undefined;
}
