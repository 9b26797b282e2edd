import type { ExpectedUrl } from '#lib/urls/expectedUrls.ts';
import { type Finding, judgeResponse, type Response } from './judgeResponse.ts';

/** Number of parallel requests. Low, because a site that must render each page first should still serve visitors. */
const concurrency = 8;

const timeoutMs = 30_000;

export type CheckedUrl = ExpectedUrl & { finding: Finding };

/**
 * Requests addresses from a running site, and follows their redirects.
 *
 * @param origin such as `http://localhost:3000`
 * @param onProgress called after each address with the number of checked ones
 * @returns the addresses with their findings, in the same order
 */
export async function checkUrls(
  origin: string,
  urls: readonly ExpectedUrl[],
  onProgress: (done: number) => void = () => {},
): Promise<CheckedUrl[]> {
  const checked: CheckedUrl[] = [];
  let done = 0;
  const queue = urls.entries();
  const worker = async () => {
    for (const [index, expected] of queue) {
      checked[index] = { ...expected, finding: await check(origin, expected) };
      onProgress(++done);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return checked;
}

async function check(origin: string, { path, isUnpublished = false }: ExpectedUrl): Promise<Finding> {
  if (path === undefined) {
    return { ends: 'wrong', response: 'no address can be read from it', advice: 'correct it in the Studio' };
  }
  return judgeResponse(origin + path, await fetchResponse(origin + path), isUnpublished, fetchResponse);
}

/** Fetches a URL without following redirects or reading the body. Network errors are returned, not thrown. */
export async function fetchResponse(url: string): Promise<Response> {
  try {
    const { status, headers, body } = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await body?.cancel();
    return { status, location: headers.get('location') ?? undefined };
  } catch (error) {
    const { message, cause } = error as Error;
    return { error: cause instanceof Error ? `${message}: ${cause.message}` : message };
  }
}
