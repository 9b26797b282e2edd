import type { SanityClient } from '@sanity/client';
import { lakeClient } from '../../e2e/support/lakeClient.ts';
import type { TestSite } from '../../e2e/support/testSite.ts';

/** What the lake is started with (LAKE_EDITOR_TOKEN), so that the bench may publish. */
export const editorToken = 'editor-token-of-the-bench';

export type Document = { id: string; path: string };

/** A client that may edit what a site's lake holds. */
export const editorOf = (site: TestSite): SanityClient => lakeClient(site, editorToken);

/** The documents that have an address and a lead, each with its address. */
export async function addressed(client: SanityClient): Promise<Document[]> {
  const query = `*[_type in ["homePage", "page", "strategy", "networkGroup"]]{
    "id": _id, "path": select(_type == "homePage" => "/", defined(parent) => "/" + parent->slug.current + "/" + slug.current, "/" + slug.current)
  }`;
  return client.fetch<Document[]>(query);
}

/** Changes a document's draft. */
export function edit(client: SanityClient, id: string, set: Record<string, string>) {
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
