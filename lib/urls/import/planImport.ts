import type { LinkData, RedirectRule } from '../linkData.ts';
import { buildLinkTable, isReservedPath } from '../linkTable.ts';
import { normalizePath } from '../normalize/normalizePath.ts';
import { type Hosts, type ParsedRow, parseRow, type RawRow, RowError } from './parseRow.ts';
import { createTargetResolver, type TargetResolver } from './resolveTargets.ts';

/** A redirect as it lies in the store. */
export type StoredRedirect = RedirectRule & { id: string; note?: string | undefined };

/** What a redirect says, for its document. */
export type RedirectFields = Pick<
  RedirectRule,
  'from' | 'below' | 'target' | 'address' | 'gone' | 'permanent'
> & {
  note: string | undefined;
};

/** What becomes of a line. `id`: of the redirect that has the address already. */
export type Outcome = { line: number; from: string; to: string } & (
  | { kind: 'created'; fields: RedirectFields; remark: string }
  | { kind: 'changed'; id: string; fields: RedirectFields; remark: string }
  | { kind: 'unchanged'; remark: string }
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
  lines: readonly RawRow[],
  links: LinkData,
  stored: readonly StoredRedirect[],
  hosts: Hosts,
): Outcome[] {
  const before = new Map<string, StoredRedirect>();
  for (const rule of stored) {
    const from = normalizePath(rule.from);
    if (from !== undefined && !before.has(from)) before.set(from, rule);
  }
  const table = buildLinkTable({ ...links, redirects: [] });
  const wishes = new Map<string, ParsedRow>();
  const read = lines.map((written) =>
    attempt(() => {
      const wish = parseRow(written, hosts);
      const twin = wishes.get(wish.from);
      if (twin) throw new RowError(`line ${twin.line} has the same old address: leave one of them out`);
      if (wish.from === '/' || isReservedPath(wish.from)) throw new RowError('the site itself answers there');
      const page = table.exact.get(wish.from)?.kind === 'page';
      const leadsHome = wish.target.kind === 'here' && wish.target.path === wish.from;
      if (page && leadsHome && !wish.below) return 'is the address of that page, in whatever spelling';
      if (page && !wish.below)
        throw new RowError('it is the address of a page, which comes before a redirect');
      wishes.set(wish.from, wish);
      return wish;
    }),
  );
  const ends = createTargetResolver(wishes, before, { ...links, redirects: stored });
  return lines.map((written, index): Outcome => {
    const { line, from, to } = written;
    const wish = read[index];
    if (wish instanceof RowError) return { line, from, to, kind: 'refused', remark: wish.message };
    if (typeof wish !== 'object') return { line, from, to, kind: 'unchanged', remark: wish ?? '' };
    const end = attempt(() => ends(wish));
    if (end instanceof RowError) return { line, from, to, kind: 'refused', remark: end.message };
    return { line, from, to, ...outcomeOf(wish, end, before.get(wish.from)) };
  });
}

function outcomeOf(
  { from, below, note }: ParsedRow,
  end: ReturnType<TargetResolver>,
  there?: StoredRedirect,
) {
  const { through, leadsTo, ...where } = end;
  const fields: RedirectFields = { from, below, ...where, note: note ?? there?.note };
  const remark = `${leadsTo}${through ? `, at the end of a chain of ${through + 1}` : ''}`;
  if (!there) return { kind: 'created' as const, fields, remark };
  const same =
    Boolean(there.below) === below &&
    Boolean(there.gone) === where.gone &&
    there.target === where.target &&
    there.address === where.address &&
    there.permanent === where.permanent &&
    there.note === fields.note;
  return same
    ? { kind: 'unchanged' as const, remark }
    : { kind: 'changed' as const, id: there.id, fields, remark };
}

function attempt<T>(work: () => T): T | RowError {
  try {
    return work();
  } catch (error) {
    if (error instanceof RowError) return error;
    throw error;
  }
}
