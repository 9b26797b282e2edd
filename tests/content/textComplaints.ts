import { copyOf, withoutSoftHyphens } from './documentText.ts';
import { type ContentDocument, objectsIn } from './firstContent.ts';

/** »id path: what« for every object in the content in which the check finds something wrong. */
export function complaints(
  documents: ContentDocument[],
  check: (object: Record<string, unknown>) => string | undefined,
): string[] {
  return documents.flatMap((document) =>
    [...objectsIn(document)].flatMap(([path, object]) => {
      const what = check(object);
      return what ? [`${document._id} ${path}: ${what}`] : [];
    }),
  );
}

/** »id path: text« for every run of public text that the pattern meets, soft hyphens left out. */
export function copyMeeting(documents: ContentDocument[], pattern: RegExp): string[] {
  return documents.flatMap((document) =>
    [...copyOf(document)]
      .filter(({ text }) => pattern.test(withoutSoftHyphens(text)))
      .map(({ path, text }) => `${document._id} ${path}: ${text}`),
  );
}
