import { type NextRequest, NextResponse } from 'next/server';
import { standingOf } from '#lib/content/knownPaths.ts';
import { isOwnRequest, ownRequest } from '#lib/content/ownRequest.ts';

export const config = {
  matcher: [
    '/((?!_next/|api/|media/|studio|lake/|icon\\.svg|robots\\.txt|sitemap\\.xml|speculation-rules\\.json).*)',
  ],
};

/**
 * Sends an unknown address to the page that says so, and a page that can't be made now to the one that says that.
 * Next renders `notFound()` and errors in the browser only: without script the visitor would see an empty page.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (isOwnRequest(request.headers)) return NextResponse.next();
  // An editor who previews may see what is not public yet; Next checks the cookie before it shows any draft.
  if (request.cookies.has('__prerender_bypass')) return NextResponse.next();
  const { pathname, search, searchParams } = request.nextUrl;
  const asksSearch = pathname === '/soeg' && searchParams.has('q');
  const { known, away } = await standingOf(pathname, asksSearch);
  if (!known) {
    // Not for long in anybody's cache: a page may be published here any minute.
    const headers = { 'Cache-Control': 'public, max-age=0, s-maxage=30' };
    return NextResponse.rewrite(new URL('/ikke-fundet', request.url), { status: 404, headers });
  }
  if (away && !(await canBeShown(pathname + search))) {
    const headers = { 'Retry-After': '60', 'Cache-Control': 'no-store' };
    return NextResponse.rewrite(new URL('/fejl', request.url), { status: 503, headers });
  }
  return NextResponse.next();
}

/** With the content store away, a page is shown if it was made before. */
async function canBeShown(pathAndSearch: string): Promise<boolean> {
  try {
    const response = await ownRequest(pathAndSearch);
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}
