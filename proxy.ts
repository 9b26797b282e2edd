import { type NextRequest, NextResponse } from 'next/server';
import { isKnown } from '#lib/content/knownPaths.ts';

export const config = { matcher: ['/((?!_next/|api/|media/|studio|icon\\.svg|robots\\.txt|sitemap\\.xml|soeg/resultater).*)'] };

/**
 * Sends an unknown address to the page that says so. Next renders `notFound()` in the browser only: without script
 * the visitor would see an empty page. Fail-open: when it can't be known, the page itself decides.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  if ((await isKnown(pathname)) !== false) return NextResponse.next();
  return NextResponse.rewrite(new URL('/ikke-fundet', request.url), { status: 404 });
}
