import { type LocalePluginOptions, type LocaleResourceRecord, usEnglishLocale } from 'sanity';

/*
 * Glossary: every screen uses the same Danish word. Buttons are imperatives.
 *
 *   publish              Udgiv, udgivet         discard changes, draft  Kassér ændringer, kassér kladde
 *   unpublish            Træk tilbage           delete                  Slet
 *   draft                kladde                 remove (from a list)    Fjern
 *   version, revision    version                duplicate               Dupliker
 *   history              Historik               copy                    Kopier
 *   review changes       Gennemgå ændringer     replace (a reference)   Skift
 *   restore, revert to   Gendan                 cancel                  Annuller
 *   revert (a change)    Fortryd                confirm                 Bekræft
 *   reference            henvisning             collapse, expand        Fold sammen, Fold ud
 *   asset                fil, billede           hotspot, crop           fokuspunkt, beskæring
 *   document type        indholdstype           slug                    adresse
 *   validation           fejl og mangler        style (of text)         typografi
 *   permission           adgang                 annotation              markering
 *   release (off)        udgivelse              preview                 forhåndsvisning
 *   upload               Læg op                 download                Hent
 */

const strings: Record<string, () => Promise<LocaleResourceRecord>> = {
  'copy-paste': async () => (await import('./da-DK/copyPaste.ts')).copyPaste,
  feedback: async () => (await import('./da-DK/feedback.ts')).feedback,
  presentation: async () => (await import('./da-DK/presentation.ts')).presentation,
  releases: async () => (await import('./da-DK/releases.ts')).releases,
  structure: async () => (await import('./da-DK/structure.ts')).structure,
  studio: async () => (await import('./da-DK/studio.ts')).studio,
  validation: async () => (await import('./da-DK/validation.ts')).validation,
};

const ownBundles = Object.entries(strings).map(([namespace, resources]) => ({
  locale: 'da-DK',
  namespace,
  resources,
}));

/**
 * Makes Danish the Studio's only language, so that its menu offers no other. Later bundles override earlier ones:
 * first Sanity's English, because with one locale there is no fallback and a missing string would appear as its key;
 * then the community package; then `ownBundles`, which add missing strings and follow the glossary above.
 */
export const danishLocale: LocalePluginOptions = {
  locales: (locales) => locales.filter(({ id }) => id === 'da-DK'),
  bundles: (bundles) => {
    const english = [
      ...(usEnglishLocale.bundles ?? []),
      ...bundles.filter(({ locale }) => locale === 'en-US'),
    ];
    return [...english.map((bundle) => ({ ...bundle, locale: 'da-DK' })), ...bundles, ...ownBundles];
  },
};
