import { Breadcrumbs } from '#components/layout/Breadcrumbs.tsx';
import { LastUpdated } from '#components/layout/LastUpdated.tsx';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { Prose } from '#components/richText/Prose.tsx';
import type { Contact, Member, NetworkGroup } from '#lib/content/documents/networkGroup.ts';
import { compareDanish } from '#lib/danish/format.ts';
import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';
import { TwoColumns } from './TwoColumns.tsx';

type Props = { group: NetworkGroup; entry: RoutedPage; addresses: SiteTree };

export function NetworkGroupView({ group, entry, addresses }: Props) {
  const siblings = entry.parentId
    ? addresses.children(entry.parentId).filter(({ type }) => type === 'networkGroup')
    : [];
  return (
    <article>
      <PageHeader
        title={group.title ?? entry.title}
        lead={group.lead}
        breadcrumbs={<Breadcrumbs ancestors={addresses.ancestors(entry.id)} />}
      />
      <TwoColumns aside={<Siblings siblings={siblings} current={entry.path} />}>
        <div className="grid gap-14 *:min-w-0 print:gap-7">
          {group.audience && (
            <p className="measure border-l-4 border-leaf pl-5">
              <span className="label block text-ink-soft">For hvem</span>
              <span className="text-[1.2em] leading-snug text-forest">{group.audience}</span>
            </p>
          )}
          <Prose content={group.body} addresses={addresses} />
          <Members members={group.members} />
          {group.contact && <ContactCard contact={group.contact} />}
        </div>
      </TwoColumns>
      <LastUpdated date={group.lastReviewed} />
    </article>
  );
}

function Siblings({ siblings, current }: { siblings: readonly RoutedPage[]; current: string }) {
  if (siblings.length < 2) return null;
  return (
    <nav aria-label="Netværksgrupper" className="label print:hidden">
      <p className="font-semibold">Netværksgrupper</p>
      <ul className="mt-2 border-l border-line">
        {siblings.map((group) => (
          <li key={group.id}>
            <a
              href={group.path}
              aria-current={group.path === current ? 'page' : undefined}
              className="-ml-px block border-l-2 border-transparent py-1.5 pl-4 text-ink-soft no-underline hover:border-leaf hover:text-link aria-[current]:border-leaf aria-[current]:text-ink"
            >
              {group.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Members({ members }: { members: readonly Member[] }) {
  if (members.length === 0) return null;
  const sorted = [...members].sort((a, b) => compareDanish(a.name, b.name));
  return (
    <section aria-labelledby="medlemmer">
      <h2 id="medlemmer">Medlemmer</h2>
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

function ContactCard({ contact }: { contact: Contact }) {
  return (
    <section aria-labelledby="kontakt" className="card measure border border-line bg-pane px-6 py-6">
      <h2 id="kontakt" className="text-[1.2em]">
        Kontakt
      </h2>
      <address className="mt-3 not-italic">
        {contact.name && <p>{contact.name}</p>}
        {contact.position && <p className="label text-ink-soft">{contact.position}</p>}
        {contact.email && (
          <p className="mt-2">
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
        )}
        {contact.telephone && (
          <p>
            <a href={`tel:${contact.telephone.replaceAll(' ', '')}`}>{contact.telephone}</a>
          </p>
        )}
      </address>
    </section>
  );
}
