import { createHash } from 'node:crypto';
import { writingClient } from '#lib/content/client.ts';
import { addressRecordId } from '#lib/content/headings/headingHistory.ts';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { type MissingHeading, missingHeadings } from '#lib/urls/history/missingHeadings.ts';
import { documentsPerQuery, headingsChangedSince, type PageHeadings } from './headingsChangedSince.ts';

/** In ms. A query may find a document only some time after its `_updatedAt`. */
const leewayMs = 60_000;

/** Shared by the whole process. Every change before `since` (ISO 8601) is recorded. */
const memory = processGlobal('recorded-headings', () => ({ since: '', last: Promise.resolve() }));

/**
 * Adds the public headings to the address history, so that links to them still work after a heading is recreated. Reads
 * only documents that changed since the last run; the first run reads all. A failed run is repeated by the next one.
 *
 * @returns resolves when it is done; never rejects
 */
export function recordHeadings(): Promise<void> {
  // One run at a time: a pending run may have read the content before the change.
  memory.last = memory.last.then(recordChangedHeadings).catch((cause) => {
    log.warn('links', 'headings could not be recorded; the next load of the link index tries again', {
      cause,
    });
  });
  return memory.last;
}

async function recordChangedHeadings(): Promise<void> {
  // `writeAddresses` logs that there is no token.
  if (!writingClient()) return;
  const { since } = memory;
  let newest = since;
  for (let after = '', hasMore = true; hasMore; ) {
    const pages = await headingsChangedSince(since, after);
    await writeHeadings(pages);
    for (const { changed } of pages) if (changed > newest) newest = changed;
    after = pages.at(-1)?.id ?? after;
    hasMore = pages.length === documentsPerQuery;
  }
  const until = Date.parse(newest) - leewayMs;
  memory.since = Number.isNaN(until) ? since : new Date(until).toISOString();
}

async function writeHeadings(pages: readonly PageHeadings[], since = new Date()): Promise<void> {
  const transaction = writingClient()?.transaction();
  if (!transaction) return;
  let hasChanges = false;
  for (const { id, type, current, recorded } of pages) {
    const missing = missingHeadings(current, recorded);
    if (missing.length === 0) continue;
    hasChanges = true;
    const _id = addressRecordId(id);
    const added = missing.map((heading) => entry(heading, since));
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
  if (hasChanges) await transaction.commit({ visibility: 'async', tag: 'address-history' });
}

function entry({ key, text, wordings }: MissingHeading, since: Date) {
  return {
    _type: 'recordedHeading',
    // Derived from the content, so that two concurrent writers add the same entry only once.
    _key: createHash('sha256').update(`${key} ${wordings} ${text}`).digest('hex').slice(0, 12),
    key,
    text,
    since: since.toISOString(),
  };
}
