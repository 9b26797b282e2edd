import type { ReactNode } from 'react';
import { SiteFrame } from '#components/layout/SiteFrame.tsx';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { readEnv } from '#lib/server/env.ts';

/** Fetches the content of the site frame and renders it. `current` is the page's path; omit it on error pages. */
export async function Frame({ current, children }: { current?: string; children: ReactNode }) {
  const [settings, addresses] = await Promise.all([getSiteSettings(), getSiteTree()]);
  return (
    <SiteFrame settings={settings} addresses={addresses} current={current} origin={readEnv().siteUrl}>
      {children}
    </SiteFrame>
  );
}
