import type { Language } from '#lib/languages.ts';
import { danish } from './danish.ts';
import { english } from './english.ts';
import type { SearchLanguage } from './language.ts';

/** The search's rules for each language of the site. */
export const searchLanguages: Readonly<Record<Language, SearchLanguage>> = { da: danish, en: english };
