import { ClientError, type SanityClient } from '@sanity/client';
import { speakableCode } from '#sanity/schema/speakableCode.ts';
import { type Campaign, wordsOf } from './newsletterLink.ts';

/** A short link that works at once. */
export type CreatedShortLink = { id: string; code: string };

/** Codes are tried so often; the last tries are a syllable longer. */
const tries = 6;

/**
 * Makes a short link with a code that no other has.
 *
 * @param target published id of the page
 * @param heading key of a heading of the page, or empty
 * @param makeCode gives a code, by default one that can be said
 * @throws what the client throws when the store does not take it; Error when every code was taken
 */
export async function createShortLink(
  client: SanityClient,
  { target, heading, campaign }: { target: string; heading: string; campaign: Campaign },
  makeCode: (syllables: number) => string = speakableCode,
): Promise<CreatedShortLink> {
  const raw = client.withConfig({ perspective: 'raw', useCdn: false });
  const words = wordsOf(campaign);
  for (let attempt = 0; attempt < tries; attempt++) {
    const code = makeCode(attempt < tries / 2 ? 3 : 4);
    const held = await raw.fetch<number>('count(*[_type == "shortLink" && code == $code])', { code });
    if (held > 0) continue;
    // Two who draw the same code at the same moment meet in the id.
    const id = `short-link-${code}`;
    try {
      await raw.create({
        _id: id,
        _type: 'shortLink',
        code,
        target: { _type: 'reference', _ref: target, _weak: true },
        ...(heading && { heading }),
        ...(Object.keys(words).length > 0 && { campaign: { _type: 'campaign', ...words } }),
      });
      return { id, code };
    } catch (cause) {
      if (!(cause instanceof ClientError) || cause.statusCode !== 409) throw cause;
    }
  }
  throw new Error(`${tries} codes in a row were taken: make longer ones in speakableCode`);
}
