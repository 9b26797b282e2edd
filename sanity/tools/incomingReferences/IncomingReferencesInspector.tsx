import { getPublishedId } from '@sanity/client/csm';
import { Card, Flex, Stack } from '@sanity/ui';
import { useMemo } from 'react';
import { type DocumentInspectorProps, useDocumentStore, useSchema } from 'sanity';
import { DocumentInspectorHeader } from 'sanity/structure';
import { apiVersion } from '#lib/model.ts';
import { slugProjection } from '#sanity/schema/preview/address.ts';
import { describeLocation } from '../links/describeLocation.ts';
import { documentLabel } from '../links/documentLabel.ts';
import { LinkRow } from '../ui/LinkRow.tsx';
import { ListState } from '../ui/ListState.tsx';
import { RowLine } from '../ui/RowLine.tsx';
import { useObservable } from '../ui/useObservable.ts';
import {
  type IncomingReference,
  incomingReferences,
  type ReferenceLocation,
  type StoredDocument,
} from './incomingReferences.ts';

const listenFilter = '*[references($id)]';

/** The referring documents and their drafts, which may no longer contain the reference. */
const documentsWithDrafts =
  '*[references($id) || _id in *[references($id) && !(_id in path("drafts.**"))]{"draft": "drafts." + _id}.draft]';
const options = { perspective: 'raw', apiVersion, tag: 'referrers' } as const;

/** The panel »Hvem linker hertil« beside the form: lists all content that links to the document. */
export default function IncomingReferencesInspector({ documentId, onClose }: DocumentInspectorProps) {
  const target = getPublishedId(documentId);
  const store = useDocumentStore();
  const schema = useSchema();
  const rows = useObservable<StoredDocument[]>(
    useMemo(
      () =>
        store.listenQuery(
          { fetch: `${documentsWithDrafts}{..., ${slugProjection}}`, listen: listenFilter },
          { id: target },
          options,
        ),
      [store, target],
    ),
  );
  const nameOf = (row: StoredDocument) => documentLabel(row, schema.get(row._type)?.title ?? row._type).title;
  const referrers = incomingReferences(rows.value ?? [], target, nameOf);
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
          failed={rows.failed}
          loading={!rows.value}
          empty={
            referrers.length > 0
              ? undefined
              : 'Intet på webstedet linker hertil endnu: ingen tekst, menu, genvej, viderestilling eller kort link.'
          }
        >
          <Stack as="ul" gap={2} aria-label="Hvem linker hertil">
            {referrers.map((referrer) => (
              <ReferrerRow key={referrer.id} referrer={referrer} />
            ))}
          </Stack>
        </ListState>
      </Card>
    </Flex>
  );
}

const states: Record<ReferenceLocation['state'], string> = {
  public: '',
  draft: ' (kun i kladden)',
  removed: ' (fjernet i kladden)',
};

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
        <RowLine key={JSON.stringify(place.path)}>
          {`${describeLocation(type, document, place)}${published ? states[place.state] : ''}`.trim()}
        </RowLine>
      ))}
    </LinkRow>
  );
}
