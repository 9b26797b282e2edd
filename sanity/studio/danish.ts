import type { LocalePluginOptions } from 'sanity';

/** Danish is the Studio's one language. What the community's translation lacks stands in `danishStrings`. */
export const danish: LocalePluginOptions = {
  locales: (known) => known.filter((locale) => locale.id === 'da-DK'),
};
