import { getDraftId, getPublishedId } from '@sanity/client/csm';
import type { CustomValidator, Reference, SanityDocument, ValidationContext } from 'sanity';
import { missingHeadingProblem } from '#lib/contentRules/rules/missingHeading.ts';
import type { RecordedHeading } from '#lib/urls/headings/headingAliases.ts';
import { headingKeysOf } from '#lib/urls/headings/headingKeys.ts';
import { latestVersions } from './latestVersions.ts';
import { problem } from './problem.ts';
import { queryStore } from './queryStore.ts';

/** Warns about a link to a heading that does not exist on the target page. Such a link opens the top of the page. */
export const headingInTarget: CustomValidator<string | undefined> = async (heading, context) => {
  const siblings = context.parent as { reference?: Reference; target?: Reference } | undefined;
  const target = (siblings?.reference ?? siblings?.target)?._ref;
  if (!heading || !target) return true;
  let document: unknown;
  let recorded: RecordedHeading[];
  try {
    [document, recorded] = await Promise.all([
      targetDocument(target, context),
      recordedHeadings(target, context),
    ]);
  } catch (cause) {
    console.error('Failed to load the link target', cause);
    return problem('Det kunne ikke undersøges, om overskriften findes på siden. Prøv igen om lidt.');
  }
  const message = missingHeadingProblem(heading, headingKeysOf(document, recorded));
  return message ? problem(message) : true;
};

/**
 * Fetches the latest version of a link's target: the draft if there is one, else the published document.
 *
 * @param target published id
 * @param context `document` is used instead of a request if it is the target itself
 * @throws the client's error if the request fails
 */
export async function targetDocument(
  target: string,
  context: Pick<ValidationContext, 'getClient'> & Partial<Pick<ValidationContext, 'document'>>,
): Promise<unknown> {
  const self = context.document;
  if (self && getPublishedId(self._id) === target) return self;
  const rows = await queryStore<SanityDocument[]>(context, '*[_id in $ids]', {
    ids: [target, getDraftId(target)],
  });
  return latestVersions(rows).get(target);
}

/**
 * Fetches all headings that were ever public in a document, as recorded by the site.
 *
 * @param target published id
 * @throws the client's error if the request fails
 */
export async function recordedHeadings(
  target: string,
  context: Pick<ValidationContext, 'getClient'>,
): Promise<RecordedHeading[]> {
  const query = '*[_type == "addressRecord" && document == $target][0].headings[]{key, text, since}';
  return (await queryStore<RecordedHeading[] | null>(context, query, { target })) ?? [];
}
