import { createContext, createElement, type ReactNode, useContext, useEffect, useState } from 'react';
import { useClient, useFormValue } from 'sanity';
import type { Language } from '#lib/languages.ts';
import { apiVersion } from '#lib/model.ts';
import { documentLanguage } from './documentLanguage.ts';

const DocumentLanguageContext = createContext<Language | undefined>(undefined);

/** Tells all fields of a form the language of its document. It belongs around the form of the whole document. */
export function DocumentLanguageProvider({ children }: { children?: ReactNode }) {
  const client = useClient({ apiVersion });
  const id = String(useFormValue(['_id']) ?? '');
  const parent = useFormValue(['parent', '_ref']) as string | undefined;
  const [language, setLanguage] = useState<Language>();
  useEffect(() => {
    let isCurrent = true;
    documentLanguage(client, id, parent).then(
      (found) => isCurrent && setLanguage(found),
      (cause) => console.error('The language of the page could not be determined', cause),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, id, parent]);
  return createElement(DocumentLanguageContext, { value: language }, children);
}

/** The language of the document in the form; `undefined` until it is known. */
export const useDocumentLanguage = (): Language | undefined => useContext(DocumentLanguageContext);
