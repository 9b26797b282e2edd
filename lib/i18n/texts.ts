import type { Language } from '#lib/languages.ts';
import { da, type Texts } from './da.ts';
import { en } from './en.ts';

export type { Texts };

const byLanguage: Readonly<Record<Language, Texts>> = { da, en };

/**
 * Returns the interface text of the public pages. Text that editors write is in the content.
 *
 * @example textsIn('en').lastUpdated // 'Last updated'
 */
export const textsIn = (language: Language): Texts => byLanguage[language];
