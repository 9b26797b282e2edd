import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external.js';

/** Returns the cache tags that the page has so far; `undefined` outside the render of a page that is cached. */
export function collectedTags(): readonly string[] | undefined {
  const render = workUnitAsyncStorage.getStore();
  return render?.type === 'prerender-legacy' ? (render.tags ?? []) : undefined;
}

/**
 * Gives the page that is being rendered cache tags without a query, for data that is kept in memory. Next's own API assigns
 * tags only with a fetch. No effect outside the render of a page that is cached.
 */
export function registerTags(tags: readonly string[]): void {
  const render = workUnitAsyncStorage.getStore();
  if (render?.type === 'prerender-legacy') render.tags = [...new Set([...(render.tags ?? []), ...tags])];
}
