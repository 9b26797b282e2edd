import { addressesTag, childrenTag, documentTag, nodeTag, pathsTag, typeTag } from '#lib/content/tags.ts';
import { homeId, isRouted } from '#lib/model.ts';
import { pathResolver } from '#lib/urls/documentPath.ts';
import type { PageNode } from '#lib/urls/siteTree.ts';
import type { WebhookPayload } from './webhookPayload.ts';

/** The site tree before the change. `waitedFor`: ids of missing parents and sections. `undefined` if it is not known. */
type KnownTree = { nodes: Nodes; waitedFor: ReadonlySet<string> } | undefined;
type Routing = NonNullable<WebhookPayload['after']>;
type Nodes = ReadonlyMap<string, Pick<PageNode, 'id' | 'slug' | 'parentId'>>;

/** Returns the cache tags of all pages that may show the change; `trackedSiteTree` registers those of the site tree. */
export function tagsFor(change: WebhookPayload, tree: KnownTree): string[] {
  const tags = [documentTag(change._id), typeTag(change._type)];
  if (!navigationChanged(change)) return tags;
  const places = [change.before, change.after];
  const shownBy = [change._id, ...places.map((place) => place?.translationOf)];
  const above = places.flatMap((place) => [place?.parent, place?.section]);
  return [
    ...tags,
    addressesTag,
    ...(pathsChanged(change, tree) ? [pathsTag] : []),
    ...new Set(shownBy.flatMap((id) => (id ? nodeTag(id) : []))),
    ...new Set(above.flatMap((id) => (id ? childrenTag(id) : []))),
  ];
}

/**
 * True if address, section, title, order, visibility or translation changed: menus, breadcrumbs, links, cards, the language switch
 * and the sitemap show these. Of the front page, only its visibility appears elsewhere.
 */
export function navigationChanged({ _type, operation, before, after }: WebhookPayload): boolean {
  if (_type === homeId) return (before?.hidden ?? false) !== (after?.hidden ?? false);
  if (!isRouted(_type)) return false;
  if (operation !== 'update' || !before || !after) return true;
  const keys = ['slug', 'parent', 'section', 'title', 'order', 'hidden', 'translationOf'] as const;
  return keys.some((key) => (before[key] ?? null) !== (after[key] ?? null));
}

/** True if the change may give the document and its descendants other paths: created, moved or deleted. */
export function routingChanged({ _type, operation, before, after }: WebhookPayload): boolean {
  if (!isRouted(_type)) return false;
  if (operation !== 'update') return true;
  return differsIn(['slug', 'parent'], before, after);
}

/**
 * True if the change may give other pages another path or another trail. A new page does only if others wait below it, or
 * if it claims the path of another: a program may add thousands, and each would have every page rendered again.
 */
function pathsChanged({ _id, _type, operation, before, after }: WebhookPayload, tree: KnownTree): boolean {
  if (_type === homeId) return false;
  if (operation === 'update')
    return !before || !after || differsIn(['slug', 'parent', 'section'], before, after);
  if (operation === 'delete' || !tree || !after) return true;
  return tree.waitedFor.has(_id) || isClaimed(_id, after, tree.nodes);
}

const differsIn = (
  keys: readonly ('slug' | 'parent' | 'section')[],
  before: WebhookPayload['before'],
  after: WebhookPayload['after'],
): boolean => keys.some((key) => (before?.[key] ?? null) !== (after?.[key] ?? null));

/** True if another page has, or would have, the path of a new one. */
function isClaimed(id: string, { slug, parent }: Routing, nodes: Nodes): boolean {
  const node = { slug: slug ?? '', parentId: parent ?? undefined };
  const path = pathResolver((each) => (each === id ? node : nodes.get(each)))(id);
  return path !== undefined && (claimsOf(nodes).get(path) ?? []).some((other) => other !== id);
}

/** By the map of nodes, which is replaced when a node changes: the ids of the pages that claim each path. */
const claimsByNodes = new WeakMap<Nodes, ReadonlyMap<string, readonly string[]>>();

function claimsOf(nodes: Nodes): ReadonlyMap<string, readonly string[]> {
  const known = claimsByNodes.get(nodes);
  if (known) return known;
  const pathTo = pathResolver((id) => nodes.get(id));
  const claims = new Map<string, string[]>();
  for (const id of nodes.keys()) {
    const path = pathTo(id);
    if (path !== undefined) claims.set(path, [...(claims.get(path) ?? []), id]);
  }
  claimsByNodes.set(nodes, claims);
  return claims;
}
