import { knownTree } from '#lib/content/loadSiteTree.ts';
import { addressesTag, documentTag, nodeTag, pathsTag, typeTag } from '#lib/content/tags.ts';
import { homeId, isRouted } from '#lib/model.ts';
import type { Revision } from './appliedRevisions.ts';
import { routingChanged, tagsFor } from './tagsFor.ts';
import type { WebhookPayload } from './webhookPayload.ts';

/** A change of a published document, reported by a webhook or found by comparison with the store. */
export type Change = {
  id: string;
  type: string;
  /** `undefined` if the webhook did not include it. */
  rev: string | undefined;
  deleted: boolean;
  /** Cache tags of the pages that may show the document. */
  tags: readonly string[];
  /** True if the document's path may have changed. */
  moved: boolean;
};

/** Creates a change from a webhook payload. */
export const changeFromPayload = (payload: WebhookPayload): Change => ({
  id: payload._id,
  type: payload._type,
  rev: payload._rev ?? undefined,
  deleted: payload.operation === 'delete',
  tags: tagsFor(payload, knownTree()),
  moved: routingChanged(payload),
});

/** Creates a change for which no webhook arrived: any field of the document may differ. */
export const changeFromRevision = (id: string, { type, rev }: Revision, deleted: boolean): Change => ({
  id,
  type,
  rev,
  deleted,
  tags: [
    ...[documentTag(id), typeTag(type)],
    ...(isRouted(type) || type === homeId ? [addressesTag, pathsTag, nodeTag(id)] : []),
  ],
  moved: isRouted(type),
});

/** Merges two changes of the same document. */
export const mergeChanges = (earlier: Change, later: Change): Change => ({
  ...later,
  tags: [...new Set([...earlier.tags, ...later.tags])],
  moved: earlier.moved || later.moved,
});
