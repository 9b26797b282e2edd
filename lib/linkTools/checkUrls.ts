import type { ExpectedUrl } from '#lib/urls/expectedUrls.ts';
import { type Finding, judgeResponse, type Response } from './judgeResponse.ts';

/** How many addresses are asked for at the same time: a site that has to make its pages first is kept busy, not away. */
const atOnce = 8;

/** Milliseconds that one answer may take. */
const patience = 30_000;

export type CheckedUrl = ExpectedUrl & { finding: Finding };

/**
 * Asks a running site for addresses, and for what those lead to.
 *
 * @param origin such as `http://localhost:3000`
 * @param onAnswer told how many are done, after each
 * @returns each with what was found, in the order they were given
 */
export async function checkUrls(
  origin: string,
  addresses: readonly ExpectedUrl[],
  onAnswer: (done: number) => void = () => {},
): Promise<CheckedUrl[]> {
  const checked: CheckedUrl[] = [];
  let done = 0;
  const line = addresses.entries();
  const worker = async () => {
    for (const [index, promised] of line) {
      checked[index] = { ...promised, finding: await check(origin, promised) };
      onAnswer(++done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return checked;
}

async function check(origin: string, { path, isUnpublished = false }: ExpectedUrl): Promise<Finding> {
  if (path === undefined) {
    return { ends: 'wrong', response: 'no address can be read from it', advice: 'correct it in the Studio' };
  }
  return judgeResponse(origin + path, await fetchResponse(origin + path), isUnpublished, fetchResponse);
}

/** One answer, not followed and not read to its end. */
export async function fetchResponse(address: string): Promise<Response> {
  try {
    const { status, headers, body } = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    await body?.cancel();
    return { status, location: headers.get('location') ?? undefined };
  } catch (error) {
    const { message, cause } = error as Error;
    return { error: cause instanceof Error ? `${message}: ${cause.message}` : message };
  }
}
