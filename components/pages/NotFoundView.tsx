import { Card } from '#components/blocks/Card.tsx';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { SearchForm } from '#components/search/SearchForm.tsx';
import type { AddressBook } from '#lib/content/addressBook.ts';

/** The 404: says what happened in plain words, and shows the ways on. */
export function NotFoundView({ addresses }: { addresses: AddressBook }) {
  const top = addresses.all().filter((entry) => entry.parentId === undefined && !entry.hidden);
  return (
    <>
      <PageHeader
        title="Siden findes ikke"
        lead="Adressen fører ikke til nogen side. Måske er siden flyttet, eller også er linket blevet knækket på vejen."
      >
        <div className="mt-8 max-w-xl">
          <SearchForm />
        </div>
      </PageHeader>
      <section className="shell" aria-labelledby="veje-videre">
        <h2 id="veje-videre">Veje videre</h2>
        <ul className="mt-6 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          <Card title="Forsiden" path="/" level={3} />
          {top.map((entry) => (
            <Card key={entry.id} title={entry.title} path={entry.path} level={3} />
          ))}
        </ul>
      </section>
    </>
  );
}
