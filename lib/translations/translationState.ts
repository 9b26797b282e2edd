import type { ContentDocument } from '#lib/contentRules/types.ts';
import { isFrontPage, languageOf } from '#lib/languages.ts';
import { homeId } from '#lib/model.ts';
import { textFingerprint } from './textFingerprint.ts';
import type { TranslationRecord } from './translationRecord.ts';

/**
 * `missing`: no English version; `draft`: one that is not published; `outdated`: the Danish text is not the one that the
 * English version was last compared with.
 */
export type TranslationState = 'missing' | 'draft' | 'outdated' | 'current';

/** A Danish page and its English version, if it has one. */
export type TranslationStatus = {
  original: ContentDocument;
  translation: ContentDocument | undefined;
  state: TranslationState;
};

/**
 * Compares every published Danish page with the record of its English version. Only an editor can say that the two
 * correspond: a publish of either one may have changed a comma.
 *
 * @param documents the published routed documents and the front page
 * @param drafts English documents that only exist as a draft
 * @param records the records of the English pages
 * @param pathOf path of a published document; `undefined` if visitors cannot see it
 */
export function translationStatuses(
  documents: readonly ContentDocument[],
  drafts: readonly ContentDocument[],
  records: readonly Pick<TranslationRecord, 'document' | 'originalText'>[],
  pathOf: (id: string) => string | undefined,
): TranslationStatus[] {
  const byOriginal = new Map<string, ContentDocument>();
  for (const document of documents) {
    const original = originalOf(document);
    if (
      original !== undefined &&
      languageOf(pathOf(document._id) ?? '/') === 'en' &&
      !byOriginal.has(original)
    )
      byOriginal.set(original, document);
  }
  const recorded = new Map(records.map(({ document, originalText }) => [document, originalText]));
  const drafted = new Map(drafts.flatMap((draft) => pairOf(originalOf(draft), draft)));
  return documents
    .filter(({ _id }) => {
      const path = pathOf(_id);
      return path !== undefined && languageOf(path) === 'da';
    })
    .map((original) => {
      const translation = byOriginal.get(original._id);
      if (translation) {
        const isCurrent = recorded.get(translation._id) === textFingerprint(original);
        const state = isCurrent ? 'current' : 'outdated';
        return { original, translation, state } as const;
      }
      const draft = drafted.get(original._id);
      return { original, translation: draft, state: draft ? 'draft' : 'missing' } as const;
    })
    .sort((a, b) => rank(a.original, pathOf) - rank(b.original, pathOf));
}

/** Id of the document that a document translates. */
export function originalOf({ translationOf }: ContentDocument): string | undefined {
  const reference = translationOf as { _ref?: unknown } | undefined | null;
  return typeof reference?._ref === 'string' ? reference._ref : undefined;
}

/** The front page is first; the order of the others stays. */
const rank = ({ _id }: ContentDocument, pathOf: (id: string) => string | undefined): number =>
  _id === homeId || isFrontPage(pathOf(_id) ?? '') ? 0 : 1;

const pairOf = <T>(key: string | undefined, value: T): [string, T][] =>
  key === undefined ? [] : [[key, value]];
