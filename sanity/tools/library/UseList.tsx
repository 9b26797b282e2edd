import { Card, Stack, Text } from '@sanity/ui';
import { useSchema } from 'sanity';
import { IntentLink } from 'sanity/router';
import { documentLabel } from '#sanity/tools/links/documentLabel.ts';
import { RowLine } from '#sanity/tools/ui/RowLine.tsx';
import type { Use } from './assets.ts';

/** The documents that use an asset. Each opens in a new tab, so that the choice in the library is not lost. */
export function UseList({ id, uses }: { id: string; uses: readonly Use[] }) {
  const schema = useSchema();
  return (
    <Card borderTop padding={3}>
      <Stack as="ul" id={id} gap={3} style={{ listStyle: 'none' }}>
        {uses.map((use) => {
          const typeTitle = schema.get(use.document._type)?.title ?? use.document._type;
          const { title, address } = documentLabel(use.document, typeTitle);
          return (
            <Stack as="li" key={use.id} gap={2}>
              <Text size={1} style={{ overflowWrap: 'anywhere' }}>
                <IntentLink
                  intent="edit"
                  params={{ id: use.id, type: use.document._type }}
                  target="_blank"
                  aria-label={`${title} (åbner i en ny fane)`}
                >
                  {title}
                </IntentLink>
              </Text>
              <RowLine>{address ?? (typeTitle === title ? undefined : typeTitle)}</RowLine>
            </Stack>
          );
        })}
      </Stack>
    </Card>
  );
}
