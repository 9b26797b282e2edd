import type { LakeDocument } from './document.ts';
import { strongReferences } from './references.ts';

/** Who points strongly at whom, kept as documents change. */
export interface Referrers {
  /** Ids of the documents that point strongly at `id`, itself included if it does. */
  of(id: string): string[];
  change(id: string, before: LakeDocument | null, after: LakeDocument | null): void;
}

export function trackReferrers(): Referrers {
  const sources = new Map<string, Set<string>>();
  const targets = (document: LakeDocument | null) => strongReferences(document).map(({ to }) => to);
  return {
    of: (id) => [...(sources.get(id) ?? [])],
    change(id, before, after) {
      for (const to of targets(before)) {
        const known = sources.get(to);
        known?.delete(id);
        if (known?.size === 0) sources.delete(to);
      }
      for (const to of targets(after)) sources.set(to, (sources.get(to) ?? new Set()).add(id));
    },
  };
}
