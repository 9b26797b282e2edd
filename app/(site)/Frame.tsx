import type { ReactNode } from 'react';
import { SiteFrame } from '#components/layout/SiteFrame.tsx';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { readEnv } from '#lib/server/env.ts';

/** The site's frame with its content fetched; `current` is the path of the page shown, absent where there is none. */
export async function Frame({ current, children }: { current?: string; children: ReactNode }) {
  const [settings, addresses] = await Promise.all([getSiteSettings(), getSiteTree()]);
  return (
    <SiteFrame settings={settings} addresses={addresses} current={current} origin={readEnv().siteUrl}>
      {children}
    </SiteFrame>
  );
}
