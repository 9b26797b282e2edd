import { GroupPanes } from '#components/blocks/GroupPanes.tsx';
import { Breadcrumbs } from '#components/layout/Breadcrumbs.tsx';
import { ContactDetails } from '#components/layout/ContactDetails.tsx';
import { PageEnd } from '#components/layout/PageEnd.tsx';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { Prose } from '#components/richText/Prose.tsx';
import type { Member, NetworkGroup } from '#lib/content/documents/networkGroup.ts';
import type { SiteSettings } from '#lib/content/documents/siteSettings.ts';
import type { Contact } from '#lib/content/fields/contact.ts';
import { termsIn } from '#lib/content/glossary.ts';
import { compareDanish } from '#lib/danish/format.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import { languageOf } from '#lib/languages.ts';
import { nextPage } from '#lib/urls/nextPage.ts';
import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';
import { TwoColumns } from './TwoColumns.tsx';

type Props = { group: NetworkGroup; entry: RoutedPage; addresses: SiteTree; settings: SiteSettings };

/** Page of a network group. A group without a contact of its own shows the site's. */
export function NetworkGroupView({ group, entry, addresses, settings }: Props) {
  const language = languageOf(entry.path);
  const { networkGroup: texts, owner } = textsIn(language);
  const contact = group.contact ?? settings.contact;
  const siblings = entry.parentId
    ? addresses.children(entry.parentId).filter(({ type }) => type === 'networkGroup')
    : [];
  const next = nextPage(entry.id, settings.mainMenu, addresses);
  // The panes lead to the other groups already.
  const isSibling = siblings.some(({ id }) => id === next?.id);
  return (
    <article>
      <PageHeader
        title={group.title ?? entry.title}
        lead={group.lead}
        breadcrumbs={<Breadcrumbs ancestors={addresses.ancestors(entry.id)} language={language} />}
        updated={{ published: group.changed, reviewed: group.lastReviewed, language }}
      />
      <TwoColumns notes={{ terms: termsIn(settings.glossary, group), sources: [] }} language={language}>
        <div className="blocks">
          {siblings.length > 1 ? (
            <nav aria-label={texts.siblings} className="indent print:hidden">
              <GroupPanes
                groups={siblings.map(({ id, title }) => ({ _id: id, name: title }))}
                addresses={addresses}
                current={entry.id}
              />
            </nav>
          ) : (
            <Audience title={texts.audience} audience={group.audience} />
          )}
          <Prose content={group.body} addresses={addresses} className="hang" />
          <Members title={texts.members} members={group.members} />
          {contact && <ContactCard title={owner.contact} contact={contact} />}
        </div>
      </TwoColumns>
      <PageEnd
        published={group.changed}
        reviewed={group.lastReviewed}
        next={isSibling ? undefined : next}
        language={language}
      />
    </article>
  );
}

function Audience({ title, audience }: { title: string; audience: string | undefined }) {
  if (!audience) return null;
  return (
    <dl className="indent measure">
      <dt className="label text-ink-soft">{title}</dt>
      <dd className="mt-1 text-[1.35em] leading-snug text-forest">{audience}</dd>
    </dl>
  );
}

function Members({ title, members }: { title: string; members: readonly Member[] }) {
  if (members.length === 0) return null;
  const sorted = [...members].sort((a, b) => compareDanish(a.name, b.name));
  return (
    <section aria-labelledby="medlemmer" className="hang">
      <h2 id="medlemmer">{title}</h2>
      <ul className="mt-5 grid gap-x-10 border-t border-line sm:grid-cols-2">
        {sorted.map((member) => (
          <li key={member._key} className="border-b border-line py-3">
            {member.name}
            <span className="label block text-ink-soft">
              {[member.position, member.workplace].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ContactCard({ title, contact }: { title: string; contact: Contact }) {
  return (
    <section aria-labelledby="kontakt" className="card hang">
      <h2 id="kontakt">{title}</h2>
      <ContactDetails contact={contact} className="max-lg:mt-3" />
    </section>
  );
}
