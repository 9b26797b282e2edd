import { getDraftId, getPublishedId } from '@sanity/client/csm';
import type { CustomValidator, Reference, SanityDocument } from 'sanity';
import { headingsIn } from '../headings.ts';
import { askStore } from './askStore.ts';
import { newestById } from './drafts.ts';
import { problem } from './problem.ts';

/** Finds a link to a heading that its target does not have (any more); the link then leads to the top of the page. */
export const headingInTarget: CustomValidator<string | undefined> = async (heading, context) => {
  const target = (context.parent as { reference?: Reference } | undefined)?.reference?._ref;
  if (!heading || !target) return true;
  let document: unknown;
  try {
    document = await targetDocument(target, context);
  } catch (cause) {
    console.error('The target of a link could not be read', cause);
    return problem('Det kunne ikke undersøges, om overskriften findes på siden. Prøv igen om lidt.');
  }
  const headings = headingsIn(document);
  if (headings.some(({ key }) => key === heading)) return true;
  const choice = headings.map(({ key, text }) => `${key} (»${text}«)`).join(', ');
  return problem(
    headings.length > 0
      ? `Siden har ingen overskrift med mærket »${heading}«. Skriv et af disse: ${choice}.`
      : 'Siden har ingen overskrifter at linke til. Slet mærket, så går linket til toppen af siden.',
  );
};

async function targetDocument(target: string, context: Parameters<CustomValidator>[1]): Promise<unknown> {
  const self = context.document;
  if (self && getPublishedId(self._id) === target) return self;
  const rows = await askStore<SanityDocument[]>(context, '*[_id in $ids]', {
    ids: [target, getDraftId(target)],
  });
  return newestById(rows).get(target);
}
