/** A response to one request: its status and redirect target, or a network error. */
export type Response = { status: number; location?: string | undefined } | { error: string };

/** The result for an address: valid, or `wrong` with the response and what to do about it. */
export type Finding =
  | { ends: 'page' | 'gone' | 'external' }
  | { ends: 'wrong'; response: string; advice: string };

/**
 * Judges the response to an address. Valid are a page (200) and a page removed on purpose (410), after at most one redirect.
 * Redirects to other sites are accepted without a request to that site.
 *
 * @param url the absolute URL
 * @param first the response to it
 * @param isUnpublished true if the address belongs to a document that is currently not published
 * @param fetchTarget fetches the target of a redirect
 */
export async function judgeResponse(
  url: string,
  first: Response,
  isUnpublished: boolean,
  fetchTarget: (url: string) => Promise<Response>,
): Promise<Finding> {
  if (!('status' in first)) return wrong(first.error, 'make sure that the site is running and reachable');
  if (first.status === 200) return { ends: 'page' };
  if (first.status === 410) return { ends: 'gone' };
  if (!isRedirect(first.status) || first.location === undefined) {
    return wrong(`${first.status}`, adviceFor(first.status, isUnpublished));
  }
  const target = URL.parse(first.location, url);
  const redirect = `${first.status} to ${first.location}`;
  if (!target) return wrong(redirect, 'the redirect has no valid target: correct it');
  if (target.origin !== new URL(url).origin) {
    return target.protocol === 'https:'
      ? { ends: 'external' }
      : wrong(redirect, 'redirects to other sites must use https: correct the redirect');
  }
  const second = await fetchTarget(target.href);
  if (!('status' in second))
    return wrong(`${redirect}, and there ${second.error}`, 'make sure that the site is running');
  if (second.status === 200) return { ends: 'page' };
  if (second.status === 410) return { ends: 'gone' };
  const description = `${redirect}, and there ${second.status}${second.location ? ` to ${second.location}` : ''}`;
  return wrong(
    description,
    isRedirect(second.status)
      ? 'only one hop is allowed: redirect the first address directly to the final one'
      : adviceFor(second.status, isUnpublished),
  );
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

function adviceFor(status: number, isUnpublished: boolean): string {
  if (status >= 500) return 'the site could not answer: see its log';
  if (status !== 404) return 'a page should answer 200';
  return isUnpublished
    ? 'its document is currently not published: publish it, delete it, or create a redirect'
    : 'create a redirect from it in the Studio: to the intended page, or as gone';
}

const wrong = (response: string, advice: string): Finding => ({ ends: 'wrong', response, advice });
