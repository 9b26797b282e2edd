import { type ClipboardEvent, createElement, type ReactNode, useCallback } from 'react';
import { type Path, useFormValue } from 'sanity';
import { isEnglishField } from '#lib/contentRules/document/englishFields.ts';
import { isPublicText } from '#lib/contentRules/document/publicTexts.ts';
import { useDocumentLanguage } from '#sanity/client/documentLanguageContext.ts';
import { cleanField } from '#sanity/paste/cleanField.ts';
import { pasteIntoField } from '#sanity/paste/editor/pasteIntoField.ts';

/** Fields without formatting that the site shows with their line breaks. */
const fieldsWithLines = new Set<unknown>(['goals', 'focusAreas', 'footer']);

/** Cleans what is pasted into a field without formatting. Addresses, codes, dates and editors' notes stay as they are. */
export function PlainTextPaste({ path, children }: { path: Path; children?: ReactNode }) {
  const type = String(useFormValue(['_type']) ?? '');
  const pageLanguage = useDocumentLanguage() ?? 'da';
  const language = isEnglishField(path) ? 'en' : pageLanguage;
  const isText = isPublicText(type, path);
  const handlePaste = useCallback(
    (event: ClipboardEvent) => {
      const keepsLines = path.at(-1) === 'text' && path.some((segment) => fieldsWithLines.has(segment));
      if (isText) pasteIntoField(event, (text) => cleanField(text, { language, keepsLines }));
    },
    [isText, language, path],
  );
  return createElement('div', { style: { display: 'contents' }, onPasteCapture: handlePaste }, children);
}
