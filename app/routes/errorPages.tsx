import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { toMenuLinks } from '#components/layout/toMenuLinks.ts';
import { NotFoundView } from '#components/pages/NotFoundView.tsx';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import { type Language, languages } from '#lib/languages.ts';
import { Frame } from './Frame.tsx';

type Reason = 'notFound' | 'gone' | 'error';

/** Metadata of an error page. */
export const errorMetadata = (language: Language, reason: Reason): Metadata => ({
  title: `${textsIn(language)[reason].title} | Væksthus for Ledelse`,
  robots: { index: false },
});

type NotFoundProps = { language: Language; reason: Exclude<Reason, 'error'> };

/** Shown with status 404 at every unknown URL, and with 410 at the URLs of deleted pages (see proxy.ts). */
export async function NotFoundPage({ language, reason }: NotFoundProps) {
  const [settings, addresses] = await Promise.all([getSiteSettings(language), getSiteTree()]);
  return (
    <Frame language={language}>
      <NotFoundView
        reason={reason}
        links={toMenuLinks(settings.mainMenu, addresses, language)}
        language={language}
      />
    </Frame>
  );
}

/** Shown with status 503 if a page cannot be rendered because the content store is unavailable (see proxy.ts). */
export function ErrorPage({ language }: { language: Language }) {
  const { title, lead, toFrontPage } = textsIn(language).error;
  return (
    <Frame language={language}>
      <PageHeader title={title} lead={lead}>
        <p className="mt-8">
          <a href={languages[language].home}>{toFrontPage}</a>
        </p>
      </PageHeader>
    </Frame>
  );
}
