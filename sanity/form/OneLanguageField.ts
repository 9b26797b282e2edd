import type { FieldProps } from 'sanity';
import { defaultLanguage, type Language } from '#lib/languages.ts';
import { useDocumentLanguage } from '#sanity/client/documentLanguageContext.ts';

type Props = FieldProps & { language: Language };

/** A field that only pages of one language show. With a value it is always visible, so that an editor can remove it. */
export function OneLanguageField({ language, ...props }: Props) {
  const isShown = (useDocumentLanguage() ?? defaultLanguage) === language;
  return isShown || props.value !== undefined ? props.renderDefault({ ...props, validation: [] }) : null;
}
