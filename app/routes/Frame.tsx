import type { ReactNode } from 'react';
import { SiteFrame } from '#components/layout/SiteFrame.tsx';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import type { Language } from '#lib/languages.ts';
import { siteFiles } from '#lib/model.ts';
import { readEnv } from '#lib/server/env.ts';
import { searchDescriptionPaths, searchName } from '#lib/siteFiles/searchDescription.ts';

/** `current`: the page's path; omitted on error pages. `query`: what the visitor searches for. */
type Props = { language: Language; current?: string; query?: string; children: ReactNode };

/** Fetches the content of the site frame and renders it. */
export async function Frame({ language, current, query, children }: Props) {
  const [settings, addresses] = await Promise.all([getSiteSettings(language), getSiteTree()]);
  return (
    <>
      {/* React moves both to the head. In the metadata, an icon for Apple's devices would replace app/icon.svg. */}
      <link rel="apple-touch-icon" href={siteFiles.appleIcon} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={searchName(settings.name, language)}
        href={searchDescriptionPaths[language]}
      />
      <SiteFrame
        language={language}
        settings={settings}
        addresses={addresses}
        current={current}
        query={query}
        origin={readEnv().siteUrl}
      >
        {children}
      </SiteFrame>
    </>
  );
}
