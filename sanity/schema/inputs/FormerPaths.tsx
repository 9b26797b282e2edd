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

/**
 * Lists the recorded former paths of a document and the current target of each. Updates when pages move.
 *
 * @param props.document id of the document, draft or published
 */
export default function FormerPaths({ document }: { document: string }) {
  const formerPaths = useFormerPaths(getPublishedId(document));
  if (!formerPaths) return null;
  return (
    <Card border radius={2} padding={4} tone="transparent" data-testid="remembered-addresses">
      <Stack gap={4}>
        <Text size={1} weight="medium">
          Husket af webstedet
        </Text>
        {formerPaths.length === 0 ? (
          <Text size={1} muted>
            Ingen endnu. Når siden får en ny adresse, bliver den gamle ved med at føre hertil.
          </Text>
        ) : (
          <Stack as="ul" gap={3}>
            {formerPaths.map((formerPath) => (
              <Row key={formerPath.path} {...formerPath} />
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  );
}

function Row({ path, leads }: FormerPath) {
  const [Icon, description] = describeTarget(leads);
  return (
    <Flex as="li" gap={3} align="flex-start" wrap="wrap">
      <Text size={1} muted={leads !== 'here'}>
        <Icon />
      </Text>
      <Text size={1}>
        <span style={{ overflowWrap: 'anywhere' }}>{path}</span>
      </Text>
      <Text size={1} muted>
        {description}
      </Text>
    </Flex>
  );
}

function describeTarget(leads: FormerPath['leads']) {
  if (leads === 'here') return [CheckmarkIcon, 'fører hertil'] as const;
  if (leads === 'gone') return [CloseIcon, 'findes ikke mere: det siger en viderestilling'] as const;
  if (leads === 'later') return [ClockIcon, 'fører hertil, når siden er udgivet'] as const;
  return [ArrowRightIcon, `fører nu til ${leads.to.startsWith('/') ? leads.to : `»${leads.to}«`}`] as const;
}

/** Returns `undefined` until the paths are loaded, or if they cannot be loaded. */
function useFormerPaths(id: string): FormerPath[] | undefined {
  const store = useDocumentStore();
  const [formerPaths, setFormerPaths] = useState<FormerPath[]>();
  useEffect(() => {
    const query = { fetch: knownAddressesQuery, listen: `*[${knownAddressesFilter}]` };
    const options = { apiVersion, perspective: 'raw' as const, throttleTime: 500 };
    const subscription = store.listenQuery(query, {}, options).subscribe({
      next: (rows) => setFormerPaths(formerPathsOf(parseStudioLinkIndex(rows), id)),
      error: (cause) => console.error('Failed to load the former paths', cause),
    });
    return () => subscription.unsubscribe();
  }, [store, id]);
  return formerPaths;
}
