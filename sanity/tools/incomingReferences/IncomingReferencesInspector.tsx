import { getPublishedId } from '@sanity/client/csm';
import { Card, Flex, Stack } from '@sanity/ui';
import { type DocumentInspectorProps, useSchema } from 'sanity';
import { DocumentInspectorHeader } from 'sanity/structure';
import { LinkRow } from '../ui/LinkRow.tsx';
import { ListState } from '../ui/ListState.tsx';
import { RowLine } from '../ui/RowLine.tsx';
import { describePlace } from './describePlace.ts';
import type { IncomingReference } from './incomingReferences.ts';
import { useIncomingReferences } from './useIncomingReferences.ts';

/** The panel »Hvem linker hertil« beside the form: lists all content that links to the document. */
export default function IncomingReferencesInspector({ documentId, onClose }: DocumentInspectorProps) {
  const { value: referrers, failed } = useIncomingReferences(getPublishedId(documentId));
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        as="header"
        flex="none"
        title="Hvem linker hertil"
        closeButtonLabel="Luk panelet"
        onClose={onClose}
      />
      <Card flex={1} overflow="auto" padding={3}>
        <ListState
          failed={failed}
          loading={!referrers}
          empty={
            referrers && referrers.length > 0
              ? undefined
              : 'Intet på webstedet linker hertil endnu: ingen tekst, menu, genvej, viderestilling eller kort link.'
          }
        >
          <Stack as="ul" gap={2} aria-label="Hvem linker hertil">
            {referrers?.map((referrer) => (
              <ReferrerRow key={referrer.id} referrer={referrer} />
            ))}
          </Stack>
        </ListState>
      </Card>
    </Flex>
  );
}

function ReferrerRow({ referrer: { id, document, published, places } }: { referrer: IncomingReference }) {
  const type = useSchema().get(document._type);
  return (
    <LinkRow
      id={id}
      document={document}
      path={places[0]?.state === 'removed' ? undefined : places[0]?.path}
      badge={published ? undefined : 'Kladde'}
    >
      {places.map((place) => (
        <RowLine key={JSON.stringify(place.path)}>{describePlace(type, document, place, published)}</RowLine>
      ))}
    </LinkRow>
  );
}
