import { createHash } from 'node:crypto';
import type { SanityClient } from '@sanity/client';
import type { Outcome, RedirectFields, StoredRedirect } from '#lib/urls/import/planImport.ts';

/** Documents in one transaction. */
const atOnce = 200;

/** As the import compares them: what a rule that is not a boolean says, the site reads as its default. */
const storedQuery = `*[_type == "redirect" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))] | order(_id){
  "id": _id, "from": coalesce(from, ""), "below": below == true, "target": target._ref, address,
  "gone": gone == true, "permanent": permanent != false, note
}`;

/** The redirects that a store holds, published, in the order in which the site takes them. */
export async function loadRedirects(client: SanityClient): Promise<StoredRedirect[]> {
  const raw = await client.withConfig({ perspective: 'raw' }).fetch<StoredRedirect[]>(storedQuery);
  return raw.map(({ target, address, note, ...rule }) => ({
    ...rule,
    target: target ?? undefined,
    address: address ?? undefined,
    note: note ?? undefined,
  }));
}

/**
 * Writes what an import makes and changes. Writing the same again writes nothing new: a redirect's id comes from its
 * old address.
 *
 * @param taken ids of redirects that are there already
 * @throws Error when the store does not take them; what was written before stays
 */
export async function writeRedirects(
  client: SanityClient,
  outcomes: readonly Outcome[],
  taken: ReadonlySet<string>,
): Promise<void> {
  const due = outcomes.filter((outcome) => outcome.kind === 'created' || outcome.kind === 'changed');
  for (let from = 0; from < due.length; from += atOnce) {
    const transaction = client.transaction();
    for (const outcome of due.slice(from, from + atOnce)) {
      const { set, unset } = fieldsOf(outcome.fields);
      if (outcome.kind === 'changed') transaction.patch(outcome.id, { set, unset });
      else transaction.createOrReplace({ _id: idFor(outcome.fields.from, taken), _type: 'redirect', ...set });
    }
    await transaction.commit({ visibility: 'async', tag: 'links-import' });
  }
}

/** One that an editor has since given another old address keeps its id. */
function idFor(from: string, taken: ReadonlySet<string>): string {
  const id = `redirect-${createHash('sha256').update(from).digest('hex').slice(0, 16)}`;
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}

function fieldsOf({ target, ...said }: RedirectFields) {
  const all = Object.entries({
    ...said,
    target: target && { _type: 'reference', _ref: target, _weak: true },
    gone: said.gone || undefined,
    below: said.below || undefined,
  });
  return {
    set: Object.fromEntries(all.filter(([, value]) => value !== undefined)),
    unset: all.flatMap(([name, value]) => (value === undefined ? [name] : [])),
  };
}
