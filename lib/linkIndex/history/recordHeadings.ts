import { createHash } from 'node:crypto';
import { writingClient } from '#lib/content/client.ts';
import { addressRecordId } from '#lib/content/headings/headingHistory.ts';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { type MissingHeading, missingHeadings } from '#lib/urls/history/missingHeadings.ts';
import { documentsPerQuery, headingsChangedSince, type PageHeadings } from './headingsChangedSince.ts';

/** In milliseconds: a document may be found a little after the moment that it bears. */
const leewayMs = 60_000;

/** One for the process; `since`: up to when everything is written down. */
const memory = processGlobal('recorded-headings', () => ({ since: '', last: Promise.resolve() }));

/**
 * Adds the headings that are public now to the ledger, so that links to them land when they have been written anew. Reads
 * only what has changed since the time before, everything at first. What fails is tried again the next time.
 *
 * @returns when it is done; never throws
 */
export function recordHeadings(): Promise<void> {
  // One after the other: the one that is under way may have read before the change.
  memory.last = memory.last.then(recordChangedHeadings).catch((cause) => {
    log.warn('links', 'headings could not be recorded; they will be when the links are next read', { cause });
  });
  return memory.last;
}

async function recordChangedHeadings(): Promise<void> {
  // That there is no token is said where addresses are written down.
  if (!writingClient()) return;
  const { since } = memory;
  let newest = since;
  for (let after = '', more = true; more; ) {
    const pages = await headingsChangedSince(since, after);
    await writeHeadings(pages);
    for (const { changed } of pages) if (changed > newest) newest = changed;
    after = pages.at(-1)?.id ?? after;
    more = pages.length === documentsPerQuery;
  }
  const until = Date.parse(newest) - leewayMs;
  memory.since = Number.isNaN(until) ? since : new Date(until).toISOString();
}

async function writeHeadings(pages: readonly PageHeadings[], since = new Date()): Promise<void> {
  const transaction = writingClient()?.transaction();
  if (!transaction) return;
  let news = false;
  for (const { id, type, current, recorded } of pages) {
    const fresh = missingHeadings(current, recorded);
    if (fresh.length === 0) continue;
    news = true;
    const _id = addressRecordId(id);
    const added = fresh.map((heading) => entry(heading, since));
    transaction
      .createIfNotExists({
        _id,
        _type: 'addressRecord',
        document: id,
        documentType: type,
        addresses: [],
        headings: [],
      })
      .patch(_id, (patch) =>
        patch.setIfMissing({ headings: [] }).unset(added.map(({ _key }) => `headings[_key=="${_key}"]`)),
      )
      .patch(_id, (patch) => patch.insert('after', 'headings[-1]', added));
  }
  if (news) await transaction.commit({ visibility: 'async', tag: 'ledger' });
}

function entry({ key, text, wordings }: MissingHeading, since: Date) {
  return {
    _type: 'recordedHeading',
    // The same for two who write the same down at the same time.
    _key: createHash('sha256').update(`${key} ${wordings} ${text}`).digest('hex').slice(0, 12),
    key,
    text,
    since: since.toISOString(),
  };
}
