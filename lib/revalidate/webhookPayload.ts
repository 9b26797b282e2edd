import { z } from 'zod';
import { publicTypes } from '#lib/model.ts';

/** The filter that the webhook is configured with. */
export const webhookFilter = `_type in ${JSON.stringify(publicTypes.toSorted()).replaceAll(',', ', ')}`;

/**
 * The projection that the webhook is configured with, here and in Sanity's cloud: the changed document, and its fields
 * that appear on other pages.
 */
const fieldsOf = (side: 'before' | 'after') =>
  `"${side}": ${side}(){"slug": slug.current, "parent": parent._ref, "section": section._ref, "title": coalesce(title, name), order, "hidden": seo.noIndex == true, "translationOf": translationOf._ref}`;
export const webhookProjection = `{_id, _type, _rev, "operation": delta::operation(), ${fieldsOf('before')}, ${fieldsOf('after')}}`;

/** A program may write a field of another type. It counts as absent: the change must be applied all the same. */
const lenient = <T>(schema: z.ZodType<T>) => schema.nullish().catch(undefined);

const routingFields = z
  .object({
    slug: lenient(z.string()),
    parent: lenient(z.string()),
    section: lenient(z.string()),
    title: lenient(z.string()),
    order: lenient(z.number()),
    hidden: lenient(z.boolean()),
    translationOf: lenient(z.string()),
  })
  .nullish();

/** The payload of a webhook about one change. */
export const webhookPayload = z.object({
  _id: z.string().min(1).max(200),
  _type: z.string().min(1).max(200),
  _rev: z.string().nullish(),
  operation: z.enum(['create', 'update', 'delete']),
  before: routingFields,
  after: routingFields,
});

export type WebhookPayload = z.output<typeof webhookPayload>;
