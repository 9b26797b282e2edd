import { addressesTag, documentTag, typeTag } from '#lib/content/tags.ts';
import { isRouted } from '#lib/model.ts';
import type { WebhookPayload } from './webhookPayload.ts';

/** Returns the cache tags of all pages that may show the change. */
export function tagsFor(change: WebhookPayload): string[] {
  const tags = [documentTag(change._id), typeTag(change._type)];
  return navigationChanged(change) ? [...tags, addressesTag] : tags;
}

/** True if address, title, order or visibility changed: menus, breadcrumbs, links, cards and the sitemap show these. */
export function navigationChanged({ _type, operation, before, after }: WebhookPayload): boolean {
  if (!isRouted(_type)) return false;
  if (operation !== 'update' || !before || !after) return true;
  const keys = ['slug', 'parent', 'title', 'order', 'hidden'] as const;
  return keys.some((key) => (before[key] ?? null) !== (after[key] ?? null));
}

/** True if the change may give the document and its descendants other paths: created, moved or deleted. */
export function routingChanged({ _type, operation, before, after }: WebhookPayload): boolean {
  if (!isRouted(_type)) return false;
  if (operation !== 'update') return true;
  return (
    (before?.slug ?? null) !== (after?.slug ?? null) || (before?.parent ?? null) !== (after?.parent ?? null)
  );
}
