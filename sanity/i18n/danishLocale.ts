import { type LocalePluginOptions, type LocaleResourceRecord, usEnglishLocale } from 'sanity';

/*
 * The words, the same on every screen (buttons in the imperative):
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

const ours = Object.entries(strings).map(([namespace, resources]) => ({
  locale: 'da-DK',
  namespace,
  resources,
}));

/**
 * Danish is the Studio's one language, so that its menu offers no other. A later bundle wins over an earlier one:
 * first Sanity's English (with no other language to fall back on, a string without Danish would show as its key),
 * then the strings of the community's package, then ours, which add what the package lacks and replace what it says
 * otherwise than above.
 */
export const danishLocale: LocalePluginOptions = {
  locales: (known) => known.filter(({ id }) => id === 'da-DK'),
  bundles: (known) => {
    const english = [...(usEnglishLocale.bundles ?? []), ...known.filter(({ locale }) => locale === 'en-US')];
    return [...english.map((bundle) => ({ ...bundle, locale: 'da-DK' })), ...known, ...ours];
  },
};
