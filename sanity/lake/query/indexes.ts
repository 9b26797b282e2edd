import type { LakeDocument } from '../store/document.ts';
import type { View } from './view.ts';

/** Returns the documents with a string at an indexed path, in dataset order. */
export type Lookup = (key: string) => LakeDocument[];

/** Returns the index of documents by the value of a path; undefined when the path is not indexed. */
export function indexFor(path: string, view: View): Lookup | undefined {
  if (path === '_id') {
    return (key) => {
      const document = view.byId().get(key);
      return document ? [document] : [];
    };
  }
  if (path === '_type') return (key) => view.byType().get(key) ?? [];
  return path === 'slug.current' ? (key) => view.bySlug().get(key) ?? [] : undefined;
}

/** Returns the index of documents by the ids that they refer to. */
export const referencesIndex =
  (view: View): Lookup =>
  (key) =>
    view.byReference().get(key) ?? [];

/** Returns the documents that an index has for any of the keys, in dataset order. */
export function collect(index: Lookup, keys: string[], view: View): LakeDocument[] {
  if (keys.length === 1) return index(keys[0] as string);
  const documents = new Set(keys.flatMap(index));
  const position = view.position();
  return [...documents].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
}
