import { ArrowRightIcon } from '@sanity/icons/ArrowRight';
import { Box, Card, Flex, Stack, Text } from '@sanity/ui';
import { pathToString, useSchema } from 'sanity';
import { IntentLink } from 'sanity/router';
import { describePlace } from '../incomingReferences/describePlace.ts';
import type { IncomingReference } from '../incomingReferences/incomingReferences.ts';
import { documentLabel } from '../links/documentLabel.ts';
import { fieldPath } from '../links/fieldPath.ts';

/** A referring document, with a link to each of its fields that refers. */
export function PlaceLinks({ referrer, onOpen }: { referrer: IncomingReference; onOpen: () => void }) {
  const { id, document, published, places } = referrer;
  const type = useSchema().get(document._type);
  const typeTitle = type?.title ?? document._type;
  const { title, address } = documentLabel(document, typeTitle);
  const details = [typeTitle === title ? undefined : typeTitle, address, published ? undefined : 'kladde'];
  return (
    <Box as="li" padding={2}>
      <Stack gap={2}>
        <Text size={1} style={{ overflowWrap: 'anywhere' }}>
          <strong>{title}</strong>
          <span style={{ color: 'var(--card-muted-fg-color)' }}>
            {details.filter(Boolean).map((detail) => ` · ${detail}`)}
          </span>
        </Text>
        {places.map((place) => (
          <IntentLink
            key={JSON.stringify(place.path)}
            intent="edit"
            // A field that the draft no longer has cannot be opened: the draft must be published.
            params={{
              id,
              type: document._type,
              ...(place.state !== 'removed' && { path: pathToString(fieldPath(place.path)) }),
            }}
            onClick={onOpen}
            style={{ color: 'inherit', textDecoration: 'none' }}
          >
            <Card padding={2} radius={2} tone="primary" __unstable_focusRing data-as="a">
              <Flex align="center" gap={2}>
                <Box flex={1}>
                  <Text size={1} style={{ overflowWrap: 'anywhere' }}>
                    {describePlace(type, document, place, published) || title}
                  </Text>
                </Box>
                <Text size={1} aria-hidden>
                  <ArrowRightIcon />
                </Text>
              </Flex>
            </Card>
          </IntentLink>
        ))}
      </Stack>
    </Box>
  );
}
