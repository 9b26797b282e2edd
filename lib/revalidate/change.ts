import { addressesTag, documentTag, typeTag } from '#lib/content/tags.ts';
import { isRouted } from '#lib/model.ts';
import type { Revision } from './appliedRevisions.ts';
import { routingChanged, tagsFor } from './tagsFor.ts';
import type { WebhookPayload } from './webhookPayload.ts';

/** A change of a published document, told of by a notice or found by comparing with the store. */
export type Change = {
  id: string;
  type: string;
  /** `undefined` when the notice does not say. */
  rev: string | undefined;
  deleted: boolean;
  /** Cache tags of the pages that it may show on. */
  tags: readonly string[];
  /** Whether the document may have another path than before. */
  moved: boolean;
};

/** A change as a notice tells of it. */
export const changeFromPayload = (notice: WebhookPayload): Change => ({
  id: notice._id,
  type: notice._type,
  rev: notice._rev ?? undefined,
  deleted: notice.operation === 'delete',
  tags: tagsFor(notice),
  moved: routingChanged(notice),
});

/** A change of which no notice came: anything about the document may be different. */
export const changeFromRevision = (id: string, { type, rev }: Revision, deleted: boolean): Change => ({
  id,
  type,
  rev,
  deleted,
  tags: [documentTag(id), typeTag(type), ...(isRouted(type) ? [addressesTag] : [])],
  moved: isRouted(type),
});

/** Two changes of one document as one. */
export const mergeChanges = (earlier: Change, later: Change): Change => ({
  ...later,
  tags: [...new Set([...earlier.tags, ...later.tags])],
  moved: earlier.moved || later.moved,
});
