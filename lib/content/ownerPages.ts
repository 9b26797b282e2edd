import { defaultLanguage } from '#lib/languages.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
import type { SiteSettings } from './documents/siteSettings.ts';

/** The settings that name a page about the owner's duties. */
type OwnerPage = 'accessibilityStatement' | 'privacyPolicy';

/** True if a document is the page that a setting names, or its translation. */
export function isOwnerPage(
  setting: OwnerPage,
  id: string,
  settings: SiteSettings,
  addresses: Pick<SiteTree, 'versionIn'>,
): boolean {
  const target = settings[setting]?.target;
  return target !== undefined && (target === id || target === addresses.versionIn(defaultLanguage, id));
}
