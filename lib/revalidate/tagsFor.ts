import { addressesTag, documentTag, typeTag } from '#lib/content/tags.ts';
import { homeId, isRouted } from '#lib/model.ts';
import type { WebhookPayload } from './webhookPayload.ts';

/** Returns the cache tags of all pages that may show the change. */
export function tagsFor(change: WebhookPayload): string[] {
  const tags = [documentTag(change._id), typeTag(change._type)];
  return navigationChanged(change) ? [...tags, addressesTag] : tags;
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
  return (
    (before?.slug ?? null) !== (after?.slug ?? null) || (before?.parent ?? null) !== (after?.parent ?? null)
  );
}
