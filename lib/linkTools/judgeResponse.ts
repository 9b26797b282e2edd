/** What came back for an address: a status, and where it leads if it leads on. */
export type Response = { status: number; location?: string | undefined } | { error: string };

/** An address that ends as it should, or what came instead and what to do about it. */
export type Finding =
  | { ends: 'page' | 'gone' | 'external' }
  | { ends: 'wrong'; response: string; advice: string };

/**
 * Judges where an address ends: well if in a page (200) or where a page was taken down on purpose (410), after one
 * redirect at most. One that leads to another site is taken at its word: that site is not this one's to try.
 *
 * @param asked the whole address
 * @param first what came for it
 * @param away whether the document it belongs to is not published at the moment
 * @param ask fetches where a redirect leads to
 */
export async function judgeResponse(
  asked: string,
  first: Response,
  away: boolean,
  ask: (address: string) => Promise<Response>,
): Promise<Finding> {
  if (!('status' in first)) return wrong(first.error, 'see that the site runs and can be reached');
  if (first.status === 200) return { ends: 'page' };
  if (first.status === 410) return { ends: 'gone' };
  if (!isRedirect(first.status) || first.location === undefined) {
    return wrong(`${first.status}`, adviceFor(first.status, away));
  }
  const to = URL.parse(first.location, asked);
  const led = `${first.status} to ${first.location}`;
  if (!to) return wrong(led, 'the redirect leads to no address: correct it');
  if (to.origin !== new URL(asked).origin) {
    return to.protocol === 'https:'
      ? { ends: 'external' }
      : wrong(led, 'another site must be led to by https: correct the redirect');
  }
  const second = await ask(to.href);
  if (!('status' in second)) return wrong(`${led}, and there ${second.error}`, 'see that the site runs');
  if (second.status === 200) return { ends: 'page' };
  if (second.status === 410) return { ends: 'gone' };
  const came = `${led}, and there ${second.status}${second.location ? ` to ${second.location}` : ''}`;
  return wrong(
    came,
    isRedirect(second.status)
      ? 'one hop is allowed: lead the first address straight to the end'
      : adviceFor(second.status, away),
  );
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

function adviceFor(status: number, away: boolean): string {
  if (status >= 500) return 'the site could not answer: its log says why';
  if (status !== 404) return 'a page that is read should answer 200';
  return away
    ? 'its document is not published at the moment: publish it, delete it, or make a redirect'
    : 'make a redirect from it in the Studio: to the page that is meant, or to say that it is gone';
}

const wrong = (response: string, advice: string): Finding => ({ ends: 'wrong', response, advice });
