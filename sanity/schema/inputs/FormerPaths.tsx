import { getPublishedId } from '@sanity/client/csm';
import { ArrowRightIcon } from '@sanity/icons/ArrowRight';
import { CheckmarkIcon } from '@sanity/icons/Checkmark';
import { ClockIcon } from '@sanity/icons/Clock';
import { CloseIcon } from '@sanity/icons/Close';
import { Card, Flex, Stack, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { useDocumentStore } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { type FormerPath, formerPathsOf } from '../linkIndex/formerPathsOf.ts';
import {
  knownAddressesFilter,
  knownAddressesQuery,
  parseStudioLinkIndex,
} from '../linkIndex/studioLinkIndex.ts';

/** The addresses that the site remembers of a document, and where each leads today. Follows along as pages move. */
export default function RememberedAddresses({ document }: { document: string }) {
  const addresses = useRemembered(getPublishedId(document));
  if (!addresses) return null;
  return (
    <Card border radius={2} padding={4} tone="transparent" data-testid="remembered-addresses">
      <Stack gap={4}>
        <Text size={1} weight="medium">
          Husket af webstedet
        </Text>
        {addresses.length === 0 ? (
          <Text size={1} muted>
            Ingen endnu. Når siden får en ny adresse, bliver den gamle ved med at føre hertil.
          </Text>
        ) : (
          <Stack as="ul" gap={3}>
            {addresses.map((address) => (
              <Row key={address.path} {...address} />
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  );
}

function Row({ path, leads }: FormerPath) {
  const [Icon, words] = said(leads);
  return (
    <Flex as="li" gap={3} align="flex-start" wrap="wrap">
      <Text size={1} muted={leads !== 'here'}>
        <Icon />
      </Text>
      <Text size={1}>
        <span style={{ overflowWrap: 'anywhere' }}>{path}</span>
      </Text>
      <Text size={1} muted>
        {words}
      </Text>
    </Flex>
  );
}

function said(leads: FormerPath['leads']) {
  if (leads === 'here') return [CheckmarkIcon, 'fører hertil'] as const;
  if (leads === 'gone') return [CloseIcon, 'findes ikke mere: det siger en viderestilling'] as const;
  if (leads === 'later') return [ClockIcon, 'fører hertil, når siden er udgivet'] as const;
  return [ArrowRightIcon, `fører nu til ${leads.to.startsWith('/') ? leads.to : `»${leads.to}«`}`] as const;
}

/** `undefined` until they are read; what can't be read is not shown. */
function useRemembered(id: string): FormerPath[] | undefined {
  const store = useDocumentStore();
  const [addresses, setAddresses] = useState<FormerPath[]>();
  useEffect(() => {
    const query = { fetch: knownAddressesQuery, listen: `*[${knownAddressesFilter}]` };
    const options = { apiVersion, perspective: 'raw' as const, throttleTime: 500 };
    const listening = store.listenQuery(query, {}, options).subscribe({
      next: (rows) => setAddresses(formerPathsOf(parseStudioLinkIndex(rows), id)),
      error: (cause) => console.error('The addresses that the site remembers could not be read', cause),
    });
    return () => listening.unsubscribe();
  }, [store, id]);
  return addresses;
}
