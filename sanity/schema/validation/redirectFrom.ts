import { buildLinkTable } from '#lib/links/linkTable.ts';
import type { Known } from '../addresses/known.ts';
import { writtenAddress } from './writtenAddress.ts';

/** What an editor is told who has written none. */
export const fromMissing = 'Skriv den gamle adresse, for eksempel /om-vaksthuset/om-vaksthuset.';

/**
 * What is wrong with the address that a redirect leads from, in Danish.
 *
 * @param self published id of the redirect
 */
export function fromProblem(
  { from, below }: { from: string; below: boolean },
  known: Known,
  self: string,
): string | undefined {
  if (from.trim() === '') return fromMissing;
  const written = writtenAddress(from);
  if ('wrong' in written) return written.wrong;
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
export function fromRemark(from: string, { data }: Known): string | undefined {
  const written = writtenAddress(from);
  if ('wrong' in written) return undefined;
  const { path } = written;
  if (/[?#]/.test(from)) {
    return `Kun adressen tæller, ikke det, der står efter ? eller #: viderestillingen gælder ${path}, hvad der end står efter.`;
  }
  const otherwise = buildLinkTable({ ...data, redirects: [] }).exact.get(path);
  return otherwise?.kind === 'moved'
    ? `${path} er en tidligere adresse og fører af sig selv til ${otherwise.to}. Viderestillingen går forud for det.`
    : undefined;
}
