import type { LakeDocument } from '../store/document.ts';
import type { Store } from '../store/store.ts';

/** `raw`, or the layers from the topmost down (`drafts`, release names, `published`). */
export type Perspective = 'raw' | string[];

/** The documents one perspective sees, in `_id` order, with the indexes that queries are narrowed by. */
export interface View {
  documents: LakeDocument[];
  byId: Map<string, LakeDocument>;
  byType: Map<string, LakeDocument[]>;
  bySlug: Map<string, LakeDocument[]>;
  /** Place in `documents`. */
  position: Map<LakeDocument, number>;
}

/** Makes the view of a perspective: https://www.sanity.io/docs/perspectives */
export function makeView(all: Iterable<LakeDocument>, perspective: Perspective): View {
  const documents = seenFrom(all, perspective);
  documents.sort((a, b) => (a._id < b._id ? -1 : 1));
  const slugOf = ({ slug }: LakeDocument) => (slug as { current?: unknown } | null | undefined)?.current;
  const sluggish = documents.filter((document) => typeof slugOf(document) === 'string');
  return {
    documents,
    byId: new Map(documents.map((document) => [document._id, document])),
    byType: Map.groupBy(documents, ({ _type }) => _type),
    bySlug: Map.groupBy(sluggish, (document) => slugOf(document) as string),
    position: new Map(documents.map((document, index) => [document, index])),
  };
}

function seenFrom(all: Iterable<LakeDocument>, perspective: Perspective): LakeDocument[] {
  if (perspective === 'raw') return [...all];
  return overlay(all, perspective);
}

/** Views of a store, made when first asked for and again after a commit that concerns them. */
export function viewsOf(store: Store): (perspective: Perspective) => View {
  const views = new Map<string, View>();
  store.onCommit(({ changes }) => {
    const unseen = changes.every(({ id }) => layerOf(id).layer !== 'published');
    // Whoever edits a draft leaves the published view, and so the site's queries, as it is.
    for (const key of views.keys()) if (!unseen || key !== 'published') views.delete(key);
  });
  return (perspective) => {
    // A stack names releases, so there could be any number: keep a few.
    if (views.size > 8) views.clear();
    const key = String(perspective);
    const view = views.get(key) ?? makeView(store.documents.values(), perspective);
    views.set(key, view);
    return view;
  };
}

/** One document per published id, from the topmost layer that has it. */
function overlay(all: Iterable<LakeDocument>, layers: string[]): LakeDocument[] {
  const chosen = new Map<string, { rank: number; document: LakeDocument }>();
  for (const document of all) {
    const { layer, id } = layerOf(document._id);
    const rank = layers.indexOf(layer);
    if (rank >= 0 && rank < (chosen.get(id)?.rank ?? Infinity)) chosen.set(id, { rank, document });
  }
  const plain = layers.length === 1 && layers[0] === 'published';
  return [...chosen].map(([_id, { document }]) =>
    plain ? document : { ...document, _id, _originalId: document._id },
  );
}

function layerOf(id: string): { layer: string; id: string } {
  const [, draft, release, version] = /^(?:drafts\.(.+)|versions\.([^.]+)\.(.+))$/.exec(id) ?? [];
  if (draft) return { layer: 'drafts', id: draft };
  return release && version ? { layer: release, id: version } : { layer: 'published', id };
}
