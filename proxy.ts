import { randomUUID } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { isStoreHanging } from '#lib/content/storeStatus.ts';
import { previewPolicy } from '#lib/headers/previewPolicy.ts';
import { notFound as missingFile, unavailable as unavailableFile } from '#lib/images/mediaResponses.ts';
import { languageOf } from '#lib/languages.ts';
import { knownPages, markRendered, resolveUrl } from '#lib/linkIndex/linkIndex.ts';
import { localSitePages, markdownRoute, type SitePage } from '#lib/model.ts';
import { isCached } from '#lib/pageCache/cachedPaths.ts';
import { cachedSelfFetch } from '#lib/pageCache/cachedSelfFetch.ts';
import { stripScripts } from '#lib/pageCache/stripScripts.ts';
import { isPreviewCookie } from '#lib/preview/isPreviewCookie.ts';
import { previewCookie } from '#lib/preview/previewCookie.ts';
import { readQuery } from '#lib/search/readQuery.ts';
import { suggestionsFor } from '#lib/search/suggestionsFor.ts';
import { readEnv } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { isSelfFetch, selfFetch } from '#lib/server/selfFetch.ts';
import { isFileRequest } from '#lib/urls/fileRequest.ts';
import { fillNotFoundPage } from '#lib/urls/fillNotFoundPage.ts';
import { isReservedPath } from '#lib/urls/linkTable.ts';
import { markdownPath, pageOfMarkdown } from '#lib/urls/markdownPath.ts';
import type { Resolution } from '#lib/urls/resolve.ts';
import { withoutMailAddresses } from '#lib/urls/tracking/splitQuery.ts';

/** Request headers set by nginx, which does not pass on these headers from visitors. */
const otherHostHeader = 'x-other-name';
const queryHeader = 'x-asked-query';

/**
 * Maximum response time (ms) while the store is unavailable; after that, the error page is sent. A busy machine needs up to
 * a second more to send it, and visitors get an answer within five.
 */
const responseTimeoutMs = 3_000;

/** Next needs a literal here, so it cannot be derived; tests/unit/model/paths.test.ts compares it with lib/model.ts. */
export const config = {
  matcher: [
    '/((?!_next/|api/(?:draft-mode/|health/|(?:metrics|revalidate(?:/page)?)$)|media/(?:files|images|deling)/|studio(?:/|$)|lake/|(?:icon\\.svg|(?:icon-192|icon-512|icon-maskable|apple-touch-icon)\\.png|favicon\\.ico|manifest\\.webmanifest|nyt\\.atom|opensearch(?:-en)?\\.xml|robots\\.txt|llms\\.txt|(?:\\.well-known/)?security\\.txt|sitemap\\.xml|speculation-rules\\.json)$).*)',
  ],
};

/**
 * Resolves every URL to its page with at most one redirect, or responds with an error page. Next renders `notFound()` and
 * errors only in the browser: without scripts, the visitor would see an empty page.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  if (isSelfFetch(request.headers)) return NextResponse.next();
  // Pages are read-only. Next would render the page, or log an error, for any other method.
  if (!['GET', 'HEAD'].includes(request.method)) {
    return new NextResponse(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
  }
  const markdown = await markdownResponse(request);
  if (markdown) return markdown;
  // An editor's preview shows drafts, which search engines must not index.
  const cookie = request.cookies.get(previewCookie)?.value;
  if (cookie !== undefined && (await isPreviewCookie(cookie))) {
    return previewResponse(request);
  }
  const deadline = Date.now() + responseTimeoutMs;
  const { pathname, searchParams } = request.nextUrl;
  const search = originalQuery(request);
  // Words that are not ASCII may be in the header only.
  const isSearch =
    pathname === ownPage(request, 'search') && (searchParams.has('q') || readQuery(search) !== '');
  const { resolution, storeUnavailable, needsRender } = await resolveUrl(pathname, search);
  if (request.headers.has(otherHostHeader))
    return redirectToCanonicalHost(resolution, pathname + withoutMailAddresses(search));
  switch (resolution?.kind) {
    case 'redirect':
      return redirectTo(request, resolution);
    case 'gone':
      return notFoundResponse(request, 'gone', 410);
    case 'unknown':
      return notFoundResponse(request, 'notFound', 404);
  }
  if (isSearch) {
    // Encoded anew: Next would read Latin-1 as replacement characters.
    const query = new URLSearchParams({ q: readQuery(search) });
    const rendering = renderSearch(`${pathname}?${query}`);
    return (await unlessHanging(rendering, deadline)) ?? unavailableResponse(request);
  }
  // Rendered before it is sent: the response that Next streams while rendering still contains its scripts.
  if (!storeUnavailable && !needsRender) return NextResponse.next();
  const rendering = renderOnce(pathname, storeUnavailable);
  const { status, isFresh } = (await unlessHanging(rendering, deadline)) ?? notRendered;
  if (status === undefined || status >= 500) {
    // Next sends a cached copy at once. Without one, it would try again and send an empty 500.
    return isCached(pathname) ? NextResponse.next() : unavailableResponse(request);
  }
  // The link index may be up to a minute old, so it may list a page that no longer exists.
  if (status === 404) return notFoundResponse(request, 'notFound', 404);
  if (isFresh && resolution) markRendered(pathname);
  return NextResponse.next();
}

/**
 * Responds to a page's path with `.md` with the page's text as Markdown. A moved page redirects to its new path with `.md`.
 *
 * @returns `undefined` if the rest of the path does not lead to a page; the path may then lead somewhere as it is
 */
async function markdownResponse(request: NextRequest): Promise<Response | undefined> {
  const page = pageOfMarkdown(request.nextUrl.pathname);
  if (page === undefined) return undefined;
  const { resolution, storeUnavailable } = await resolveUrl(page, '');
  if (resolution?.kind === 'redirect') {
    const to = resolution.to.replace(/[?#].*/, '');
    return isDocumentPath(to) ? redirectTo(request, { ...resolution, to: markdownPath(to) }) : undefined;
  }
  const path = resolution ? resolution.kind === 'page' && resolution.path : page;
  if (path === false || !isDocumentPath(path)) return undefined;
  const route = `${markdownRoute}${path === '/' ? '' : path}`;
  const { status } = await renderOnce(route, storeUnavailable);
  if (status === 404) return undefined;
  if (status === undefined || status >= 500) return unavailableFile(languageOf(page));
  return NextResponse.rewrite(new URL(route, request.url));
}

/** False for the site's own pages, such as the search, for its files, and for other sites. */
const isDocumentPath = (path: string): boolean =>
  path.startsWith('/') && !path.includes('.') && !isReservedPath(path);

/** Path of one of the site's own pages, in the language of the requested path. Visitors are never redirected by language. */
const ownPage = ({ nextUrl }: NextRequest, page: SitePage): string =>
  localSitePages[languageOf(nextUrl.pathname)][page];

/** Redirects are not cached, because a former path may belong to a new page later. */
function redirectTo(request: NextRequest, { to, status }: { to: string; status: number }): NextResponse {
  return redirectResponse(new URL(to, request.url).href, status);
}

/**
 * Redirects a request for the other host name (with or without `www.`) to the canonical host. The redirect goes directly
 * to the final target; an unknown path gets its 404 there.
 */
function redirectToCanonicalHost(resolution: Resolution | undefined, requested: string): NextResponse {
  const { to, status } = resolution?.kind === 'redirect' ? resolution : { to: requested, status: 301 };
  // Concatenated, not resolved with `new URL`: `//evil.example` must remain a path of this site.
  const location = to.startsWith('/') ? readEnv().siteUrl + to : to;
  return redirectResponse(location, status);
}

/** Maximum length of a redirect target in characters. nginx does not accept a longer Location header. */
const maxLocationChars = 4_000;

function redirectResponse(location: string, status: number): NextResponse {
  if (location.length > maxLocationChars) return new NextResponse(null, { status: 414 });
  return NextResponse.redirect(location, { status, headers: { 'Cache-Control': 'no-cache' } });
}

/** Returns the visitor's query with `?`. nginx strips it from the URL and sends it as a header (lib/nginx/nginx.conf). */
function originalQuery(request: NextRequest): string {
  const forwarded = request.headers.get(queryHeader);
  return request.nextUrl.search || (forwarded ? `?${forwarded}` : '');
}

/** Responds with the "not found" or "gone" page and suggests similar pages. Caches must revalidate it. */
async function notFoundResponse(request: NextRequest, page: SitePage, status: 404 | 410): Promise<Response> {
  // Crawlers request many files that never existed.
  if (status === 404 && isFileRequest(request.nextUrl.pathname))
    return missingFile(languageOf(request.nextUrl.pathname));
  const template = await cachedSelfFetch(ownPage(request, page));
  if (!template) return unavailableResponse(request);
  const suggestions = await suggestionsFor(request.nextUrl.pathname, knownPages());
  const html = fillNotFoundPage(template.html, suggestions);
  return htmlResponse(html, template.policy, status, 'no-cache');
}

/** A preview runs scripts, so it needs its own policy. Next reads the nonce from the policy in the request headers. */
function previewResponse(request: NextRequest): NextResponse {
  const policy = previewPolicy(Buffer.from(randomUUID()).toString('base64'));
  const requestHeaders = new Headers(request.headers);
  requestHeaders.set('Content-Security-Policy', policy);
  const headers = { 'Content-Security-Policy': policy, 'X-Robots-Tag': 'noindex, nofollow' };
  return NextResponse.next({ request: { headers: requestHeaders }, headers });
}

/**
 * Renders the search results. A dynamic page does not pass through the page cache, so its scripts are removed here.
 *
 * @returns the page, or `undefined` if it could not be rendered
 */
async function renderSearch(pathAndSearch: string): Promise<NextResponse | undefined> {
  try {
    // A long timeout, because the first search waits until the index is built.
    const response = await selfFetch(pathAndSearch, { timeoutMs: 8_000 });
    if (response.status >= 500) {
      log.warn('pages', 'the search results could not be rendered', { status: response.status });
      return undefined;
    }
    const { html, policy } = stripScripts(await response.text());
    return htmlResponse(html, policy, response.status, 'no-store');
  } catch (cause) {
    log.warn('pages', 'the search results could not be rendered', { cause });
    return undefined;
  }
}

function htmlResponse(html: string, policy: string, status: number, cacheControl: string): NextResponse {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy };
  return new NextResponse(html, { status, headers: { ...headers, 'Cache-Control': cacheControl } });
}

function unavailableResponse(request: NextRequest): NextResponse {
  const headers = { 'Retry-After': '60', 'Cache-Control': 'no-store' };
  return NextResponse.rewrite(new URL(ownPage(request, 'error'), request.url), { status: 503, headers });
}

/** `status`: HTTP status; `undefined` if rendering timed out. `isFresh`: false if the page cache returned a stale page. */
type RenderResult = { status: number | undefined; isFresh: boolean };
const notRendered: RenderResult = { status: undefined, isFresh: false };

const pendingRenders = new Map<string, Promise<RenderResult>>();

/** Maximum time (ms) that a visitor waits for a changed page to be rendered; after that, the stale page is sent. */
const staleWaitMs = 1_500;

/**
 * Renders a page once for all concurrent requests. While the content store is unavailable, this only finds out whether the
 * page exists.
 */
function renderOnce(pathname: string, storeUnavailable: boolean): Promise<RenderResult> {
  const pending =
    pendingRenders.get(pathname) ??
    renderUntilFresh(pathname, storeUnavailable).finally(() => pendingRenders.delete(pathname));
  pendingRenders.set(pathname, pending);
  return pending;
}

/**
 * Waits for a page, with a hanging store only until the deadline: the visitor has then waited long enough. If only the machine
 * is busy, the page will still come.
 */
async function unlessHanging<T>(rendering: Promise<T>, deadline: number): Promise<T | undefined> {
  const inTime = await Promise.race([rendering, timeoutAt(deadline)]);
  return inTime ?? (isStoreHanging() ? undefined : rendering);
}

const timeoutAt = (deadline: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), deadline - Date.now()).unref();
  });

async function renderUntilFresh(pathname: string, storeUnavailable: boolean): Promise<RenderResult> {
  const staleDeadline = Date.now() + staleWaitMs;
  try {
    for (let pauseMs = 5; ; pauseMs = Math.min(2 * pauseMs, 80)) {
      // Longer than a visitor waits, so that the page is rendered for the next one.
      const response = await selfFetch(pathname, { timeoutMs: 10_000 });
      // Read to the end: Next has stored the page in its cache only then.
      await response.arrayBuffer();
      const { status, headers } = response;
      if (status >= 500) log.warn('pages', 'a page could not be rendered', { path: pathname, status });
      // Next sends the stale page and renders the new one in the background.
      const isFresh = headers.get('x-nextjs-cache') !== 'STALE';
      if (isFresh || storeUnavailable || Date.now() > staleDeadline) return { status, isFresh };
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  } catch (cause) {
    log.warn('pages', 'a page was not rendered in time', { path: pathname, cause });
    return notRendered;
  }
}
