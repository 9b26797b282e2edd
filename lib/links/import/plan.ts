import type { LinkData, RedirectRule } from '../linkData.ts';
import { buildLinkTable, isOwn } from '../linkTable.ts';
import { spelledAsOurs } from '../spelling.ts';
import { type Ends, endsOf } from './ends.ts';
import { type Hosts, Refused, readLine, type Wish, type Written } from './readLine.ts';

/** A redirect as it lies in the store. */
export type StoredRedirect = RedirectRule & { id: string; note?: string | undefined };

/** What a redirect says, for its document. */
export type Said = Pick<RedirectRule, 'from' | 'below' | 'target' | 'address' | 'gone' | 'permanent'> & {
  note: string | undefined;
};

/** What becomes of a line. `id`: of the redirect that has the address already. */
export type Outcome = { line: number; from: string; to: string } & (
  | { kind: 'made'; said: Said; remark: string }
  | { kind: 'changed'; id: string; said: Said; remark: string }
  | { kind: 'there'; remark: string }
  | { kind: 'refused'; remark: string }
);

/**
 * Works out what becomes of each line of a list of old addresses. Nothing is written, and a line that is refused keeps
 * no other from being taken, but for those that lead on through it.
 *
 * @param links what the store knows of addresses
 * @param stored its redirects, those that come first first
 */
export function planImport(
  lines: readonly Written[],
  links: LinkData,
  stored: readonly StoredRedirect[],
  hosts: Hosts,
): Outcome[] {
  const before = new Map<string, StoredRedirect>();
  for (const rule of stored) {
    const from = spelledAsOurs(rule.from);
    if (from !== undefined && !before.has(from)) before.set(from, rule);
  }
  const table = buildLinkTable({ ...links, redirects: [] });
  const wishes = new Map<string, Wish>();
  const read = lines.map((written) =>
    attempt(() => {
      const wish = readLine(written, hosts);
      const twin = wishes.get(wish.from);
      if (twin) throw new Refused(`line ${twin.line} has the same old address: leave one of them out`);
      if (wish.from === '/' || isOwn(wish.from)) throw new Refused('the site itself answers there');
      const page = table.exact.get(wish.from)?.kind === 'page';
      const leadsHome = wish.target.kind === 'here' && wish.target.path === wish.from;
      if (page && leadsHome && !wish.below) return 'is the address of that page, in whatever spelling';
      if (page && !wish.below)
        throw new Refused('it is the address of a page, which comes before a redirect');
      wishes.set(wish.from, wish);
      return wish;
    }),
  );
  const ends = endsOf(wishes, before, { ...links, redirects: stored });
  return lines.map((written, index): Outcome => {
    const { line, from, to } = written;
    const wish = read[index];
    if (wish instanceof Refused) return { line, from, to, kind: 'refused', remark: wish.message };
    if (typeof wish !== 'object') return { line, from, to, kind: 'there', remark: wish ?? '' };
    const end = attempt(() => ends(wish));
    if (end instanceof Refused) return { line, from, to, kind: 'refused', remark: end.message };
    return { line, from, to, ...outcomeOf(wish, end, before.get(wish.from)) };
  });
}

function outcomeOf({ from, below, note }: Wish, end: ReturnType<Ends>, there?: StoredRedirect) {
  const { through, leadsTo, ...where } = end;
  const said: Said = { from, below, ...where, note: note ?? there?.note };
  const remark = `${leadsTo}${through ? `, at the end of a chain of ${through + 1}` : ''}`;
  if (!there) return { kind: 'made' as const, said, remark };
  const same =
    Boolean(there.below) === below &&
    Boolean(there.gone) === where.gone &&
    there.target === where.target &&
    there.address === where.address &&
    there.permanent === where.permanent &&
    there.note === said.note;
  return same ? { kind: 'there' as const, remark } : { kind: 'changed' as const, id: there.id, said, remark };
}

function attempt<T>(work: () => T): T | Refused {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}
