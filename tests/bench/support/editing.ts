import type { SanityClient } from '@sanity/client';
import { lakeClient } from '../../e2e/support/lakeClient.ts';
import { until } from './visiting.ts';

/** The lake's LAKE_EDITOR_TOKEN, with which the benchmark publishes. */
export const editorToken = 'editor-token-of-the-bench';

export type Document = { id: string; path: string };

/** Creates a client that may edit the content of a site's lake. */
export const editorOf = (site: Parameters<typeof lakeClient>[0]): SanityClient =>
  lakeClient(site, editorToken);

/** The documents with a path and a lead, each with its path. */
export async function addressed(client: SanityClient): Promise<Document[]> {
  const query = `*[_type in ["homePage", "page", "strategy", "networkGroup"]]{
    "id": _id, "path": select(_type == "homePage" => "/", "/" + array::join(array::compact([parent->parent->slug.current, parent->slug.current, slug.current]), "/"))
  }`;
  return client.fetch<Document[]>(query);
}

/** Changes a document's draft. */
export function edit(client: SanityClient, id: string, set: Record<string, unknown>) {
  return client.action({
    actionType: 'sanity.action.document.edit',
    publishedId: id,
    draftId: `drafts.${id}`,
    patch: { set },
  });
}

/** Publishes a document's draft. */
export function publish(client: SanityClient, id: string) {
  return client.action({
    actionType: 'sanity.action.document.publish',
    publishedId: id,
    draftId: `drafts.${id}`,
  });
}

/**
 * Changes and publishes a document.
 *
 * @param address a page that shows the change
 * @param words words of the change
 * @returns milliseconds from the publish until the page has the words
 */
export async function publishUntilVisible(
  client: SanityClient,
  id: string,
  set: Record<string, unknown>,
  address: string,
  words: string,
): Promise<number> {
  await edit(client, id, set);
  const startedAt = performance.now();
  const accepted = publish(client, id);
  await until(address, words);
  const took = performance.now() - startedAt;
  await accepted;
  return took;
}
