import { randomUUID } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { storeStatus } from '#lib/content/storeStatus.ts';
import { previewPolicy } from '#lib/headers/previewPolicy.ts';
import { markRendered, resolveUrl, suggestionsFor } from '#lib/linkIndex/linkIndex.ts';
import { sitePages } from '#lib/model.ts';
import { cachedSelfFetch } from '#lib/pageCache/cachedSelfFetch.ts';
import { stripScripts } from '#lib/pageCache/stripScripts.ts';
import { isPreviewCookie } from '#lib/preview/isPreviewCookie.ts';
import { previewCookie } from '#lib/preview/previewCookie.ts';
import { readEnv } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { isSelfFetch, selfFetch } from '#lib/server/selfFetch.ts';
import { fillNotFoundPage } from '#lib/urls/fillNotFoundPage.ts';
import type { Resolution } from '#lib/urls/resolve.ts';

/** What nginx says of a request; a visitor's own headers do not get past it. */
const otherNameHeader = 'x-other-name';
const queryHeader = 'x-asked-query';

/** With the store away a visitor has an answer after this many milliseconds, were it that the page can't be shown now. */
const answerTimeoutMs = 4_500;

/** Next reads this as text, so it can derive nothing: tests/unit/model/paths.test.ts holds it to lib/model.ts. */
export const config = {
  matcher: [
    '/((?!_next/|api/(?:draft-mode/|health/|(?:metrics|revalidate)$)|media/(?:files|images)/|studio(?:/|$)|lake/|(?:icon\\.svg|robots\\.txt|sitemap\\.xml|speculation-rules\\.json)$).*)',
  ],
};

/**
 * Leads every address to the page that is meant, in one hop; says so where there is none or it can't be made now. Next
 * renders `notFound()` and errors in the browser only: without script the visitor would see an empty page.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (isSelfFetch(request.headers)) return NextResponse.next();
  // Pages are read, nothing else: what Next would make of another method is work, or a line in the log.
  if (!['GET', 'HEAD'].includes(request.method)) {
    return new NextResponse(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
  }
  // An editor who previews may see what is not public yet; no search engine may.
  const cookie = request.cookies.get(previewCookie)?.value;
  if (cookie !== undefined && (await isPreviewCookie(cookie))) {
    return previewResponse(request);
  }
  const deadline = Date.now() + answerTimeoutMs;
  const { pathname, searchParams } = request.nextUrl;
  const search = originalQuery(request);
  const asksSearch = pathname === sitePages.search && searchParams.has('q');
  const { resolution, storeUnavailable, needsRender } = await resolveUrl(pathname, search);
  if (request.headers.has(otherNameHeader)) return redirectToCanonicalHost(resolution, pathname + search);
  switch (resolution?.kind) {
    case 'redirect':
      return redirectTo(request, resolution);
    case 'gone':
      return notFoundResponse(request, sitePages.gone, 410);
    case 'unknown':
      return notFoundResponse(request, sitePages.notFound, 404);
  }
  if (asksSearch) return (await renderSearch(pathname + search)) ?? unavailableResponse(request);
  // Made before it is shown: the answer that Next gives while it makes a page still carries its scripts.
  if (!storeUnavailable && !needsRender) return NextResponse.next();
  const { status, isFresh } = await Promise.race([
    renderOnce(pathname, storeUnavailable),
    timeoutAt(deadline),
  ]);
  // For a store that hangs Next would wait much longer, and then answer 500 without a word; on a machine that is merely
  // busy the page comes.
  if (status === undefined ? storeUnavailable || storeStatus.isFailing : status >= 500)
    return unavailableResponse(request);
  // What is known of addresses may be a minute old.
  if (status === 404) return notFoundResponse(request, sitePages.notFound, 404);
  if (isFresh && resolution) markRendered(pathname);
  return NextResponse.next();
}

/** Asked again each time: an address that was given up may become a page's tomorrow. */
function redirectTo(request: NextRequest, { to, status }: { to: string; status: number }): NextResponse {
  return redirectResponse(new URL(to, request.url).href, status);
}

/**
 * Asked by the site's other name: the whole address by its own, of what the address leads to in the end, so that it is
 * one hop. What leads nowhere says so there.
 */
function redirectToCanonicalHost(resolution: Resolution | undefined, asked: string): NextResponse {
  const { to, status } = resolution?.kind === 'redirect' ? resolution : { to: asked, status: 301 };
  // Put together, not resolved: `//evil.example` must stay a path of ours.
  const home = to.startsWith('/') ? readEnv().siteUrl + to : to;
  return redirectResponse(home, status);
}

/** Longer than any address that was ever sent, in characters. A Location that is longer does not get through nginx. */
const maxLocationChars = 4_000;

function redirectResponse(location: string, status: number): NextResponse {
  if (location.length > maxLocationChars) return new NextResponse(null, { status: 414 });
  return NextResponse.redirect(location, { status, headers: { 'Cache-Control': 'no-cache' } });
}

/** The visitor's query: nginx keeps it from pages, and tells it apart (see lib/nginx/nginx.conf). */
function originalQuery(request: NextRequest): string {
  const told = request.headers.get(queryHeader);
  return request.nextUrl.search || (told ? `?${told}` : '');
}

/** The page that says that nothing is there, with the pages that come nearest; not for long in anybody's cache. */
async function notFoundResponse(
  request: NextRequest,
  page: string,
  status: 404 | 410,
): Promise<NextResponse> {
  const made = await cachedSelfFetch(page);
  if (!made) return unavailableResponse(request);
  const html = fillNotFoundPage(made.html, suggestionsFor(request.nextUrl.pathname));
  return htmlResponse(html, made.policy, status, 'no-cache');
}

/** A page with drafts in it runs scripts, under a policy of its own: Next reads the nonce from the policy it is asked with. */
function previewResponse(request: NextRequest): NextResponse {
  const policy = previewPolicy(Buffer.from(randomUUID()).toString('base64'));
  const asked = new Headers(request.headers);
  asked.set('Content-Security-Policy', policy);
  const headers = { 'Content-Security-Policy': policy, 'X-Robots-Tag': 'noindex, nofollow' };
  return NextResponse.next({ request: { headers: asked }, headers });
}

/**
 * A page that is made on each request never passes the page cache: its scripts are taken out here.
 *
 * @returns the page; `undefined` when it could not be made
 */
async function renderSearch(pathAndSearch: string): Promise<NextResponse | undefined> {
  try {
    // The first question waits while everything is read that can be found.
    const made = await selfFetch(pathAndSearch, { timeoutMs: 8_000 });
    if (made.status >= 500) {
      log.warn('pages', 'the search could not be rendered', { status: made.status });
      return undefined;
    }
    const { html, policy } = stripScripts(await made.text());
    return htmlResponse(html, policy, made.status, 'no-store');
  } catch (cause) {
    log.warn('pages', 'the search could not be rendered', { cause });
    return undefined;
  }
}

function htmlResponse(html: string, policy: string, status: number, cacheControl: string): NextResponse {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy };
  return new NextResponse(html, { status, headers: { ...headers, 'Cache-Control': cacheControl } });
}

function unavailableResponse(request: NextRequest): NextResponse {
  const headers = { 'Retry-After': '60', 'Cache-Control': 'no-store' };
  return NextResponse.rewrite(new URL(sitePages.error, request.url), { status: 503, headers });
}

/** `status`: `undefined` when it takes longer than a visitor should wait. */
type RenderResult = { status: number | undefined; isFresh: boolean };

const pendingRenders = new Map<string, Promise<RenderResult>>();

/** Milliseconds that a visitor waits for a page that changed; then the page as it was must do. */
const staleWaitMs = 1_500;

/**
 * Asks for a page on behalf of all who ask for it now: to have it made as it is now published, or, with the content store
 * away, to know whether there is one.
 */
function renderOnce(pathname: string, away: boolean): Promise<RenderResult> {
  const asked =
    pendingRenders.get(pathname) ??
    renderUntilFresh(pathname, away).finally(() => pendingRenders.delete(pathname));
  pendingRenders.set(pathname, asked);
  return asked;
}

const timeoutAt = (deadline: number): Promise<RenderResult> =>
  new Promise((resolve) => {
    const late = { status: undefined, isFresh: false };
    setTimeout(() => resolve(late), deadline - Date.now()).unref();
  });

async function renderUntilFresh(pathname: string, away: boolean): Promise<RenderResult> {
  const until = Date.now() + staleWaitMs;
  try {
    for (let pause = 5; ; pause = Math.min(2 * pause, 80)) {
      // Longer than a visitor waits: the page is made for the next one.
      const response = await selfFetch(pathname, { timeoutMs: 10_000 });
      // To the end: only then has Next kept the page.
      await response.arrayBuffer();
      const { status, headers } = response;
      if (status >= 500) log.warn('pages', 'a page could not be rendered', { path: pathname, status });
      // Next answers with the page as it was, and renders it behind that.
      const isFresh = headers.get('x-nextjs-cache') !== 'STALE';
      if (isFresh || away || Date.now() > until) return { status, isFresh };
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  } catch (cause) {
    log.warn('pages', 'a page was not rendered in time', { path: pathname, cause });
    return { status: undefined, isFresh: false };
  }
}
