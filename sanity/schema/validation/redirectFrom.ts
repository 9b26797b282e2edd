import { buildLinkTable } from '#lib/urls/linkTable.ts';
import type { StudioLinkIndex } from '../linkIndex/studioLinkIndex.ts';
import { parseAddress } from './parseAddress.ts';

/** What an editor is told who has written none. */
export const fromMissing = 'Skriv den gamle adresse, for eksempel /om-vaksthuset/om-vaksthuset.';

/**
 * What is wrong with the address that a redirect leads from, in Danish.
 *
 * @param self published id of the redirect
 */
export function fromProblem(
  { from, below }: { from: string; below: boolean },
  known: StudioLinkIndex,
  self: string,
): string | undefined {
  if (from.trim() === '') return fromMissing;
  const written = parseAddress(from);
  if ('problem' in written) return written.problem;
  const { path } = written;
  if (from.includes('*')) {
    return `En stjerne læses ikke. Skriv ${path}, og slå »Også alt under adressen« til.`;
  }
  const page = known.titleAt(path);
  // A page may stand above addresses that were once below it.
  if (page !== undefined && !below) {
    return `»${page}« ligger på ${path}, og en side går forud for en viderestilling. Skriv en anden adresse, eller giv siden en ny først.`;
  }
  const twin = known.redirects.find((other) => other.id !== self && other.from === path);
  return twin
    ? `Der er allerede en viderestilling fra ${path}. Ret den i stedet for at lave en til.`
    : undefined;
}

/** What an editor may not expect of the address that a redirect leads from, in Danish. */
export function fromWarning(from: string, { data }: StudioLinkIndex): string | undefined {
  const written = parseAddress(from);
  if ('problem' in written) return undefined;
  const { path } = written;
  if (/[?#]/.test(from)) {
    return `Kun adressen tæller, ikke det, der står efter ? eller #: viderestillingen gælder ${path}, hvad der end står efter.`;
  }
  const otherwise = buildLinkTable({ ...data, redirects: [] }).exact.get(path);
  return otherwise?.kind === 'redirect'
    ? `${path} er en tidligere adresse og fører af sig selv til ${otherwise.to}. Viderestillingen går forud for det.`
    : undefined;
}
