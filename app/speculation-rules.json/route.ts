import { speculationRules } from '#lib/headers/speculationRules.ts';

export const dynamic = 'force-static';

/** The rules that the `Speculation-Rules` header of every page points to. */
export function GET(): Response {
  return Response.json(speculationRules, {
    headers: {
      'Content-Type': 'application/speculationrules+json',
      'Cache-Control': 'public, max-age=86400',
    },
  });
}
