import { draftId, type IncomingDocument, isPublic, type Mutation, publishedId } from '../store/document.ts';
import { type Draft, MutationRefused } from './draft.ts';
import { alreadyExists, invalid, notFound, otherRevision } from './mutationError.ts';
import { strengthenReferences } from './strengthen.ts';

/** One action as the client sends it. */
export interface Action {
  actionType: string;
  [field: string]: unknown;
}

/**
 * Applies one document action to a draft: https://www.sanity.io/docs/http-reference/actions
 * Actions of releases and variants are not supported; they are disabled in the Studio.
 * @throws MutationRefused when the action is invalid.
 */
export function applyAction(draft: Draft, action: Action): void {
  const name = String(action?.actionType).replace(/^sanity\.action\.document\./, '');
  const act = actions[name];
  if (!act) throw new MutationRefused(invalid(unknownAction(action?.actionType)), 400);
  for (const mutation of act(draft, action)) draft.apply(mutation);
}

function unknownAction(type: unknown): string {
  const [feature] = /variant|release|version/.exec(String(type)) ?? [];
  if (feature === undefined) return `Unknown action "${type}"`;
  return `"${type}" is not in the embedded lake: it has no ${feature === 'variant' ? 'variants' : 'releases'}`;
}

const actions: Record<string, (draft: Draft, action: Action) => Mutation[]> = {
  create(draft, action) {
    const document = documentOf(action, 'attributes');
    const published = idOf(action, 'publishedId');
    const _id = isPublic(document._id) ? draftId(published) : document._id;
    if (publishedId(_id) !== published)
      throw new MutationRefused(invalid(`"${_id}" is not a draft of "${published}"`), 400);
    if (draft.get(_id) && action.ifExists === 'ignore') return [];
    if (draft.get(_id)) throw new MutationRefused(alreadyExists(_id));
    return [{ create: { ...document, _id } }];
  },

  edit(draft, action) {
    const id = idOf(action, 'draftId');
    const published = draft.get(idOf(action, 'publishedId'));
    const patch = { ...(action.patch as object), id };
    if (draft.get(id)) return [{ patch }];
    if (!published) throw new MutationRefused(notFound(id));
    return [{ create: copyAs(id, published) }, { patch }];
  },

  publish(draft, action) {
    const from = idOf(action, 'draftId');
    const to = idOf(action, 'publishedId');
    const document = existing(draft, from);
    checkRevision(draft, from, action.ifDraftRevisionId);
    if (draft.get(to)) checkRevision(draft, to, action.ifPublishedRevisionId);
    const { _updatedAt, _rev, ...published } = strengthenReferences(document);
    const _createdAt = draft.get(to)?._createdAt ?? document._createdAt;
    return [{ createOrReplace: { ...published, _id: to, _createdAt } }, { delete: { id: from } }];
  },

  unpublish(draft, action) {
    const to = idOf(action, 'draftId');
    const from = idOf(action, 'publishedId');
    const document = existing(draft, from);
    const draftMutations: Mutation[] = draft.get(to) ? [] : [{ create: copyAs(to, document) }];
    return [...draftMutations, { delete: { id: from } }];
  },

  delete(draft, action) {
    const published = idOf(action, 'publishedId');
    const drafts = (action.includeDrafts ?? []) as string[];
    if (!draft.get(published) && !drafts.some((id) => draft.get(id)))
      throw new MutationRefused(notFound(published));
    if (draft.get(draftId(published)) && !drafts.includes(draftId(published))) {
      throw new MutationRefused(invalid(`"${published}" has a draft that is not among "includeDrafts"`));
    }
    return [published, ...drafts].map((id) => ({ delete: { id } }));
  },

  discard: (draft, action) => [{ delete: { id: existing(draft, idOf(action, 'draftId'))._id } }],
  'version.discard': (draft, action) => [{ delete: { id: existing(draft, idOf(action, 'versionId'))._id } }],

  replaceDraft(draft, action) {
    const document = documentOf(action, 'attributes');
    const published = idOf(action, 'publishedId');
    if (!draft.get(published) && !draft.get(document._id)) throw new MutationRefused(notFound(published));
    return [
      { createOrReplace: { ...document, _id: isPublic(document._id) ? draftId(published) : document._id } },
    ];
  },

  'version.create'(draft, action) {
    if (action.document !== undefined) return [{ create: documentOf(action, 'document') }];
    const base = idOf(action, 'baseId');
    const document = existing(draft, base);
    checkRevision(draft, base, action.ifBaseRevisionId);
    return [{ create: copyAs(idOf(action, 'versionId'), document) }];
  },

  'version.replace'(draft, action) {
    const document = documentOf(action, 'document');
    existing(draft, document._id);
    return [{ createOrReplace: document }];
  },
};

function idOf(action: Action, field: string): string {
  const id = action[field];
  if (typeof id === 'string' && id !== '') return id;
  throw new MutationRefused(invalid(`"${action.actionType}" needs "${field}"`), 400);
}

function documentOf(action: Action, field: string): IncomingDocument {
  const document = action[field] as IncomingDocument | undefined;
  if (typeof document?._id === 'string' && typeof document._type === 'string') return document;
  throw new MutationRefused(invalid(`"${action.actionType}" needs "${field}" with "_id" and "_type"`), 400);
}

function existing(draft: Draft, id: string): IncomingDocument {
  const document = draft.get(id);
  if (!document) throw new MutationRefused(notFound(id));
  return document;
}

function checkRevision(draft: Draft, id: string, expected: unknown): void {
  const current = String(existing(draft, id)._rev);
  if (expected !== undefined && expected !== null && expected !== current) {
    throw new MutationRefused(otherRevision(id, String(expected), current));
  }
}

function copyAs(_id: string, { _rev, _updatedAt, ...document }: IncomingDocument): IncomingDocument {
  return { ...document, _id };
}
