import { addressOf } from './documentPaths.ts';
import { withoutSoftHyphens } from './documentText.ts';
import type { Fact } from './facts.ts';
import { fieldAt } from './fieldAt.ts';
import type { ContentDocument } from './firstContent.ts';

/** Why a fact is not stated on a public page, one reason a line; empty when it is. */
export function reasonsNotStated(fact: Fact, byId: Map<string, ContentDocument>): string[] {
  const document = byId.get(fact.document);
  if (!document) return [`${fact.document} is not in the content`];
  // A dot in the id is a draft or a version: not public.
  if (document._id.includes('.')) return [`${fact.document} is not published`];
  if (!addressOf(document, byId)) return [`${fact.document} has no address`];
  return fact.at.flatMap(({ path, says }) => {
    const text = fieldAt(document, path);
    if (text === undefined) return [`${fact.document} has nothing at ${path}`];
    const plain = withoutSoftHyphens(text);
    return says
      .filter((phrase) => !phrase.test(plain))
      .map((phrase) => `${path} does not say ${phrase}: ${plain}`);
  });
}
