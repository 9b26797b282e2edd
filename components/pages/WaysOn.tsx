import { PageList, PageListItem } from '#components/blocks/PageList.tsx';
import type { MenuLink } from '#components/layout/toMenuLinks.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import { type Language, languages } from '#lib/languages.ts';

type Props = { links: readonly MenuLink[]; language: Language };

/** Links to the front page and the main menu's pages, for a visitor who has not found what was sought. */
export function WaysOn({ links, language }: Props) {
  const texts = textsIn(language).notFound;
  return (
    <section className="shell" aria-labelledby="veje-videre">
      <div className="hang">
        <h2 id="veje-videre">{texts.links}</h2>
        <PageList className="measure">
          <PageListItem title={texts.frontPage} path={languages[language].home} level={3} />
          {links.map((link) => (
            <PageListItem key={link.path} title={link.title} path={link.path} level={3} />
          ))}
        </PageList>
      </div>
    </section>
  );
}
