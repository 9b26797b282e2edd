import type { ContentDocument } from '#lib/contentRules/types.ts';
import { textFingerprint } from './textFingerprint.ts';

/** Notes to which text of the Danish page an English page corresponds. Absent: nobody has compared the two. */
export type TranslationRecord = {
  _id: string;
  _type: 'translationRecord';
  /** Published id of the English page. */
  document: string;
  /** `textFingerprint` of the Danish page. */
  originalText: string;
};

/** Id of the record of an English page. @param translation published id */
export const translationRecordId = (translation: string): string => `translation-record-${translation}`;

/**
 * Makes the record that an English page corresponds to its Danish page as that one is now.
 *
 * @param translation published id of the English page
 */
export const translationRecord = (translation: string, original: ContentDocument): TranslationRecord => ({
  _id: translationRecordId(translation),
  _type: 'translationRecord',
  document: translation,
  originalText: textFingerprint(original),
});
