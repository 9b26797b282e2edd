import { Badge, Card, Flex, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import { type Path, pathToString, useSchema } from 'sanity';
import { IntentLink } from 'sanity/router';
import { documentLabel, type LabelledDocument } from '../links/documentLabel.ts';
import { fieldPath } from '../links/fieldPath.ts';
import { RowLine } from './RowLine.tsx';

type Props = {
  /** Published id of the document that the row opens. */
  id: string;
  document: LabelledDocument;
  /** The field to open in the document. */
  path?: Path | undefined;
  /** Shown beside the name, such as »Kladde«. */
  badge?: string | undefined;
  /** Lines below the type and address. */
  children?: ReactNode;
};

/** A list row with a document's name, type and address. The whole row is a link that opens the document. */
export function LinkRow({ id, document, path, badge, children }: Props) {
  const schema = useSchema();
  const typeTitle = schema.get(document._type)?.title ?? document._type;
  const { title, address } = documentLabel(document, typeTitle);
  const params = { id, type: document._type, ...(path && { path: pathToString(fieldPath(path)) }) };
  return (
    <Card as="li" border radius={2}>
      <IntentLink intent="edit" params={params} style={{ color: 'inherit', textDecoration: 'none' }}>
        <Card padding={3} radius={2} __unstable_focusRing data-as="a">
          <Stack gap={3}>
            <Flex align="center" gap={2}>
              <Text size={1} weight="medium" style={{ overflowWrap: 'anywhere' }}>
                {title}
              </Text>
              {badge && <Badge tone="caution">{badge}</Badge>}
            </Flex>
            <RowLine>
              {[typeTitle === title ? undefined : typeTitle, address].filter(Boolean).join(' · ')}
            </RowLine>
            {children}
          </Stack>
        </Card>
      </IntentLink>
    </Card>
  );
}
