import { ClientError, type SanityClient } from '@sanity/client';
import { speakableCode } from '#sanity/schema/speakableCode.ts';
import { type Campaign, filledFields } from './newsletterLink.ts';

/** A published short link. */
export type CreatedShortLink = { id: string; code: string };

/** Number of random codes to try. The second half has four syllables instead of three. */
const maxAttempts = 6;

/**
 * Creates a published short link with a unique random code.
 *
 * @param target published id of the page
 * @param heading key of a heading on the page, or empty
 * @param makeCode generates a code; replaceable for tests
 * @throws Error if all generated codes are in use
 * @throws the client's error if the store cannot be reached or rejects the document
 */
export async function createShortLink(
  client: SanityClient,
  { target, heading, campaign }: { target: string; heading: string; campaign: Campaign },
  makeCode: (syllables: number) => string = speakableCode,
): Promise<CreatedShortLink> {
  const raw = client.withConfig({ perspective: 'raw', useCdn: false });
  const campaignFields = filledFields(campaign);
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const code = makeCode(attempt < maxAttempts / 2 ? 3 : 4);
    const matches = await raw.fetch<number>('count(*[_type == "shortLink" && code == $code])', { code });
    if (matches > 0) continue;
    // The id contains the code: if two editors get the same code at once, the second create fails with 409.
    const id = `short-link-${code}`;
    try {
      await raw.create({
        _id: id,
        _type: 'shortLink',
        code,
        target: { _type: 'reference', _ref: target, _weak: true },
        ...(heading && { heading }),
        ...(Object.keys(campaignFields).length > 0 && { campaign: { _type: 'campaign', ...campaignFields } }),
      });
      return { id, code };
    } catch (cause) {
      if (!(cause instanceof ClientError) || cause.statusCode !== 409) throw cause;
    }
  }
  throw new Error(`No unused code in ${maxAttempts} attempts; increase the number of syllables`);
}
