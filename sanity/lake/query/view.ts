import type { LakeDocument } from '../store/document.ts';

/** `raw`, or the layers from the topmost down (`drafts`, release names, `published`). */
export type Perspective = 'raw' | string[];

type Index = ReadonlyMap<string, LakeDocument[]>;

/** The documents one perspective sees, in `_id` order, with the indexes that queries are narrowed by. */
export interface View {
  documents: LakeDocument[];
  byId(): ReadonlyMap<string, LakeDocument>;
  byType(): Index;
  bySlug(): Index;
  /** By the ids that they refer to, strongly or weakly. */
  byReference(): Index;
  /** Place in `documents`. */
  position(): ReadonlyMap<LakeDocument, number>;
}

/** Makes the view of a perspective, with indexes that are built when first used: https://www.sanity.io/docs/perspectives */
export function makeView(all: Iterable<LakeDocument>, perspective: Perspective): View {
  const documents = seenFrom(all, perspective).sort((a, b) => (a._id < b._id ? -1 : 1));
  const indexBy = (keysOf: (document: LakeDocument) => Iterable<string>) =>
    once(() => {
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
    byId: once(() => new Map(documents.map((document) => [document._id, document]))),
    byType: indexBy(({ _type }) => [_type]),
    bySlug: indexBy(({ slug }) => {
      const current = (slug as { current?: unknown } | null | undefined)?.current;
      return typeof current === 'string' ? [current] : [];
    }),
    byReference: indexBy((document) => referencesIn(document, new Set())),
    position: once(() => new Map(documents.map((document, index) => [document, index]))),
  };
}

function once<T>(build: () => T): () => T {
  let built: T | undefined;
  return () => {
    built ??= build();
    return built;
  };
}

function referencesIn(value: unknown, found: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  const { _ref } = value as { _ref?: unknown };
  if (typeof _ref === 'string') found.add(_ref);
  for (const child of Object.values(value)) if (typeof child === 'object') referencesIn(child, found);
  return found;
}

function seenFrom(all: Iterable<LakeDocument>, perspective: Perspective): LakeDocument[] {
  if (perspective === 'raw') return [...all];
  return overlay(all, perspective);
}

/** Whether a perspective may show the document of an id. */
export function sees(perspective: Perspective, id: string): boolean {
  return perspective === 'raw' || perspective.includes(layerOf(id).layer);
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
