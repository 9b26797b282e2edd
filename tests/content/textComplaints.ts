import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { publicTextOf } from './documentText.ts';
import { type ContentDocument, objectsIn } from './firstContent.ts';

/** Returns `id path: problem` for every object in which the check finds a problem. */
export function complaints(
  documents: ContentDocument[],
  check: (object: Record<string, unknown>) => string | undefined,
): string[] {
  return documents.flatMap((document) =>
    [...objectsIn(document)].flatMap(([path, object]) => {
      const problem = check(object);
      return problem ? [`${document._id} ${path}: ${problem}`] : [];
    }),
  );
}

/** Returns `id path: text` for every run of public text that matches the pattern. Soft hyphens are ignored. */
export function publicTextMatching(documents: ContentDocument[], pattern: RegExp): string[] {
  return documents.flatMap((document) =>
    [...publicTextOf(document)]
      .filter(({ text }) => pattern.test(withoutSoftHyphens(text)))
      .map(({ path, text }) => `${document._id} ${path}: ${text}`),
  );
}
