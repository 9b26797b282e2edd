import { isVersion, type LakeDocument } from '../store/document.ts';

/**
 * `raw`; the same without versions, which older API versions do not know; or a stack of layers (`drafts`, release names,
 * `published`), topmost first.
 */
export type Perspective = 'raw' | 'rawWithoutVersions' | string[];

type Index = ReadonlyMap<string, LakeDocument[]>;

/** The documents that one perspective sees, in `_id` order, with the indexes for queries. */
export interface View {
  documents: LakeDocument[];
  byId(): ReadonlyMap<string, LakeDocument>;
  byType(): Index;
  bySlug(): Index;
  /** Documents by the ids that they refer to, strongly or weakly. */
  byReference(): Index;
  /** Position of each document in `documents`. */
  position(): ReadonlyMap<LakeDocument, number>;
}

/** Creates the view of a perspective. Its indexes are built on first use: https://www.sanity.io/docs/perspectives */
export function makeView(all: Iterable<LakeDocument>, perspective: Perspective): View {
  const documents = applyPerspective(all, perspective).sort((a, b) => (a._id < b._id ? -1 : 1));
  const indexBy = (keysOf: (document: LakeDocument) => Iterable<string>) =>
    lazy(() => {
      const index = new Map<string, LakeDocument[]>();
      for (const document of documents)
        for (const key of keysOf(document)) {
          const list = index.get(key);
          if (list) list.push(document);
          else index.set(key, [document]);
        }
      return index;
    });
  return {
    documents,
    byId: lazy(() => new Map(documents.map((document) => [document._id, document]))),
    byType: indexBy(({ _type }) => [_type]),
    bySlug: indexBy(({ slug }) => {
      const current = (slug as { current?: unknown } | null | undefined)?.current;
      return typeof current === 'string' ? [current] : [];
    }),
    byReference: indexBy((document) => referencesIn(document, new Set())),
    position: lazy(() => new Map(documents.map((document, index) => [document, index]))),
  };
}

function lazy<T>(build: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= build();
    return value;
  };
}

function referencesIn(value: unknown, found: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  const { _ref } = value as { _ref?: unknown };
  if (typeof _ref === 'string') found.add(_ref);
  for (const child of Object.values(value)) if (typeof child === 'object') referencesIn(child, found);
  return found;
}

function applyPerspective(all: Iterable<LakeDocument>, perspective: Perspective): LakeDocument[] {
  if (typeof perspective === 'string') return [...all].filter(({ _id }) => sees(perspective, _id));
  return overlay(all, perspective);
}

/** True if the document with this id belongs to a layer of the perspective. */
export function sees(perspective: Perspective, id: string): boolean {
  if (perspective === 'raw') return true;
  if (perspective === 'rawWithoutVersions') return !isVersion(id);
  return perspective.includes(layerOf(id).layer);
}

/** Returns one document per published id, from the topmost layer that has one. */
function overlay(all: Iterable<LakeDocument>, layers: string[]): LakeDocument[] {
  const chosen = new Map<string, { rank: number; document: LakeDocument }>();
  for (const document of all) {
    const { layer, id } = layerOf(document._id);
    const rank = layers.indexOf(layer);
    if (rank >= 0 && rank < (chosen.get(id)?.rank ?? Infinity)) chosen.set(id, { rank, document });
  }
  const isPublishedOnly = layers.length === 1 && layers[0] === 'published';
  return [...chosen].map(([_id, { document }]) =>
    isPublishedOnly ? document : { ...document, _id, _originalId: document._id },
  );
}

function layerOf(id: string): { layer: string; id: string } {
  const [, draft, release, version] = /^(?:drafts\.(.+)|versions\.([^.]+)\.(.+))$/.exec(id) ?? [];
  if (draft) return { layer: 'drafts', id: draft };
  return release && version ? { layer: release, id: version } : { layer: 'published', id };
}
