import { notFound, unavailable } from '#lib/images/mediaResponses.ts';
import { knownPages, resolveUrl } from '#lib/linkIndex/linkIndex.ts';
import { getShareCard, lastKnownShareCard } from '#lib/seo/shareCards.ts';
import { log } from '#lib/server/log.ts';
import { readShareCardId, type ShareCard, shareCardPath } from '#lib/shareCard/card.ts';
import { getCardImage, renderedCardImage } from '#lib/shareCard/cardCache.ts';

type Context = { params: Promise<{ file: string }> };

const headers = { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Short, because the text may change back. */
const redirectHeaders = { 'Cache-Control': 'public, max-age=300' };

/**
 * The image that a page is shared with. The address contains a hash of the text, and only the text that the page has now
 * is drawn: nobody can have another text drawn under the site's name. An address with another hash is one from before the
 * text changed, in a newsletter or a network's memory: it leads to the image of now.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = readShareCardId((await params).file);
  if (id === undefined) return notFound();
  const { pathname } = new URL(request.url);
  try {
    const card = await getShareCard(id);
    if (!card) return notFound();
    const current = shareCardPath(id, card);
    if (current !== pathname)
      return new Response(null, { status: 307, headers: { ...redirectHeaders, Location: current } });
    return await imageOf(id, card);
  } catch (cause) {
    log.warn('media', 'the image that a page is shared with could not be drawn', { cause });
    return (await withoutStore(id, pathname).catch(() => undefined)) ?? unavailable();
  }
}

const imageOf = async (id: string, card: ShareCard) =>
  new Response(await getCardImage(id, card), { headers });

/** While the store is down: the image in memory, or the one of the text that the site last knew, if the hash is its. */
async function withoutStore(id: string, pathname: string): Promise<Response | undefined> {
  const rendered = await renderedCardImage(pathname);
  if (rendered) return new Response(rendered, { headers });
  // Loads the link index, if the site has just started.
  await resolveUrl('/', '');
  const card = lastKnownShareCard(id, knownPages());
  return card && shareCardPath(id, card) === pathname ? imageOf(id, card) : undefined;
}
