import { addressesTag, documentTag, typeTag } from '#lib/content/tags.ts';
import { isRouted } from '#lib/model.ts';
import type { WebhookPayload } from './webhookPayload.ts';

/** The cache tags of every page that a change may show on. */
export function tagsFor(change: WebhookPayload): string[] {
  const tags = [documentTag(change._id), typeTag(change._type)];
  return navigationChanged(change) ? [...tags, addressesTag] : tags;
}

/** Whether address, title or order changed: what menus, breadcrumbs, links, cards and the sitemap show of it. */
export function navigationChanged({ _type, operation, before, after }: WebhookPayload): boolean {
  if (!isRouted(_type)) return false;
  if (operation !== 'update' || !before || !after) return true;
  const keys = ['slug', 'parent', 'title', 'order', 'hidden'] as const;
  return keys.some((key) => (before[key] ?? null) !== (after[key] ?? null));
}

/** Whether a change decides where the document and what is below it lie: made, moved, deleted. */
export function routingChanged({ _type, operation, before, after }: WebhookPayload): boolean {
  if (!isRouted(_type)) return false;
  if (operation !== 'update') return true;
  return (
    (before?.slug ?? null) !== (after?.slug ?? null) || (before?.parent ?? null) !== (after?.parent ?? null)
  );
}
