import type { LakeDocument } from './document.ts';
import { strongReferences } from './references.ts';

/** An index of strong references by their target, updated as documents change. */
export interface Referrers {
  /** Returns the ids of the documents with a strong reference to `id`, possibly including `id` itself. */
  of(id: string): string[];
  /** Updates the index for one changed document. */
  change(id: string, before: LakeDocument | null, after: LakeDocument | null): void;
}

/** Creates an empty index. */
export function trackReferrers(): Referrers {
  const sources = new Map<string, Set<string>>();
  const targets = (document: LakeDocument | null) => strongReferences(document).map(({ to }) => to);
  return {
    of: (id) => [...(sources.get(id) ?? [])],
    change(id, before, after) {
      for (const to of targets(before)) {
        const sourceIds = sources.get(to);
        sourceIds?.delete(id);
        if (sourceIds?.size === 0) sources.delete(to);
      }
      for (const to of targets(after)) sources.set(to, (sources.get(to) ?? new Set()).add(id));
    },
  };
}
