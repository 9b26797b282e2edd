import type { LinkData, RedirectRule } from '../linkData.ts';
import { buildLinkTable, isReservedPath } from '../linkTable.ts';
import { normalizePath } from '../normalize/normalizePath.ts';
import { type Hosts, type ParsedRow, parseRow, type RawRow } from './parseRow.ts';
import { createTargetResolver, type TargetResolver } from './resolveTargets.ts';
import { RowError } from './rowError.ts';

/** A redirect document in the content store. */
export type StoredRedirect = RedirectRule & { id: string; note?: string | undefined };

/** The content fields of a redirect document. */
export type RedirectFields = Pick<
  RedirectRule,
  'from' | 'below' | 'target' | 'address' | 'gone' | 'permanent'
> & {
  note: string | undefined;
};

/** The planned result for a row. `id`: the existing redirect with the same old address. `remark`: for the report. */
export type Outcome = { line: number; from: string; to: string } & (
  | { kind: 'created'; fields: RedirectFields; remark: string }
  | { kind: 'changed'; id: string; fields: RedirectFields; remark: string }
  | { kind: 'unchanged'; remark: string }
  | { kind: 'refused'; remark: string }
);

/**
 * Plans the import of a list of old addresses. Writes nothing. A refused row does not affect the others, except those
 * whose chain leads through it.
 *
 * @param lines rows of the list
 * @param links link data from the content store
 * @param stored redirects in the content store; the first with a path takes precedence
 * @param hosts the site's own hosts, and those that redirects may point to
 * @returns one outcome for each row, in order
 */
export function planImport(
  lines: readonly RawRow[],
  links: LinkData,
  stored: readonly StoredRedirect[],
  hosts: Hosts,
): Outcome[] {
  const storedByPath = new Map<string, StoredRedirect>();
  for (const rule of stored) {
    const from = normalizePath(rule.from);
    if (from !== undefined && !storedByPath.has(from)) storedByPath.set(from, rule);
  }
  const table = buildLinkTable({ ...links, redirects: [] });
  const rowsByPath = new Map<string, ParsedRow>();
  const parsedRows = lines.map((rawRow) =>
    attempt(() => {
      const row = parseRow(rawRow, hosts, table.isOwnHost);
      const duplicate = rowsByPath.get(row.from);
      if (duplicate)
        throw new RowError(`line ${duplicate.line} has the same old address: leave one of them out`);
      if (row.from === '/' || isReservedPath(row.from)) throw new RowError('the site itself uses this path');
      const isPage = table.exact.get(row.from)?.kind === 'page';
      const targetsItself = row.target.kind === 'here' && row.target.path === row.from;
      if (isPage && targetsItself && !row.below) return 'already leads to that page';
      if (isPage && !row.below)
        throw new RowError('a page has this path and takes precedence over a redirect');
      rowsByPath.set(row.from, row);
      return row;
    }),
  );
  const resolveTarget = createTargetResolver(rowsByPath, storedByPath, { ...links, redirects: stored });
  return lines.map((rawRow, index): Outcome => {
    const { line, from, to } = rawRow;
    const row = parsedRows[index];
    if (row instanceof RowError) return { line, from, to, kind: 'refused', remark: row.message };
    if (typeof row !== 'object') return { line, from, to, kind: 'unchanged', remark: row ?? '' };
    const target = attempt(() => resolveTarget(row));
    if (target instanceof RowError) return { line, from, to, kind: 'refused', remark: target.message };
    return { line, from, to, ...outcomeOf(row, target, storedByPath.get(row.from)) };
  });
}

function outcomeOf(
  { from, below, note }: ParsedRow,
  target: ReturnType<TargetResolver>,
  existing?: StoredRedirect,
) {
  const { hops, description, ...targetFields } = target;
  const fields: RedirectFields = { from, below, ...targetFields, note: note ?? existing?.note };
  const remark = `${description}${hops ? `, at the end of a chain of ${hops + 1}` : ''}`;
  if (!existing) return { kind: 'created' as const, fields, remark };
  const isUnchanged =
    Boolean(existing.below) === below &&
    Boolean(existing.gone) === targetFields.gone &&
    existing.target === targetFields.target &&
    existing.address === targetFields.address &&
    existing.permanent === targetFields.permanent &&
    existing.note === fields.note;
  return isUnchanged
    ? { kind: 'unchanged' as const, remark }
    : { kind: 'changed' as const, id: existing.id, fields, remark };
}

function attempt<T>(work: () => T): T | RowError {
  try {
    return work();
  } catch (error) {
    if (error instanceof RowError) return error;
    throw error;
  }
}
