import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { addressOf } from './documentPaths.ts';
import type { Fact } from './facts.ts';
import { fieldAt } from './fieldAt.ts';
import type { ContentDocument } from './firstContent.ts';

/** Returns the reasons why a fact is not stated on a public page; empty if it is stated. */
export function reasonsNotStated(fact: Fact, byId: Map<string, ContentDocument>): string[] {
  const document = byId.get(fact.document);
  if (!document) return [`${fact.document} is not in the content`];
  // A dot in the id marks a draft or a version, which is not public.
  if (document._id.includes('.')) return [`${fact.document} is not published`];
  if (!addressOf(document, byId)) return [`${fact.document} has no address`];
  return fact.at.flatMap(({ path, patterns }) => {
    const text = fieldAt(document, path);
    if (text === undefined) return [`${fact.document} has nothing at ${path}`];
    const plain = withoutSoftHyphens(text);
    return patterns
      .filter((pattern) => !pattern.test(plain))
      .map((pattern) => `${path} does not say ${pattern}: ${plain}`);
  });
}
