import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { useDocumentPane } from 'sanity/structure';
import { apiVersion, homeId } from '#lib/model.ts';
import { latestVersions } from '#sanity/schema/validation/latestVersions.ts';
import { type Choice, ChoiceList } from './ChoiceList.tsx';
import type { Placement } from './placePage.ts';

type Props = { value: Placement; onChange: (placement: Placement) => void };

/** The question where a page is to be found that nothing leads to. */
export function PlacementChoice({ value, onChange }: Props) {
  const parent = useParentId();
  const above = useTitle(parent);
  const choices: Choice<Placement>[] = [
    {
      value: 'above',
      title: parent === undefined ? 'På forsiden' : `På siden »${above ?? '…'}«`,
      explanation: 'En genvej nederst blandt genvejene. Den kan flyttes eller rettes bagefter.',
    },
    {
      value: 'menu',
      title: 'I hovedmenuen',
      explanation: 'Sidst i menuen øverst på alle sider.',
    },
    {
      value: 'search',
      title: 'Kun ved søgning',
      explanation: 'Ingen side fører hertil, før nogen laver et link.',
    },
  ];
  return (
    <ChoiceList
      question="Hvor skal den kunne findes?"
      explanation="Ingen udgivet side fører hertil endnu. Det, du vælger, udgives sammen med siden."
      choices={choices}
      value={value}
      onChange={onChange}
    />
  );
}

function useParentId(): string | undefined {
  const { parent } = useDocumentPane().value as { parent?: { _ref?: string } };
  return parent?._ref;
}

type Titled = { _id: string; title: string | null };

/** The title of a page in its latest version; of the front page without an id. `undefined` until it is known. */
function useTitle(id: string = homeId): string | undefined {
  const client = useClient({ apiVersion });
  const [found, setFound] = useState<Titled>();
  useEffect(() => {
    client
      .withConfig({ perspective: 'raw', useCdn: false })
      .fetch<Titled[]>('*[_id in [$id, "drafts." + $id]]{_id, title}', { id })
      .then((rows) => setFound(latestVersions(rows).get(id)))
      .catch((cause) => console.error('The title of the page above could not be read', cause));
  }, [client, id]);
  return found?.title ?? undefined;
}
