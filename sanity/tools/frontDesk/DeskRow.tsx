import { Card, Flex, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import { type Path, pathToString, useSchema } from 'sanity';
import { IntentLink } from 'sanity/router';
import { documentLabel, type LabelledDocument } from '../links/documentLabel.ts';
import { RowLine } from '../ui/RowLine.tsx';

type Props = {
  /** Published id of the document that the row opens. */
  id: string;
  document: LabelledDocument;
  /** The field to open in the document. */
  path?: Path | undefined;
  /** Shown at the right, such as a time. */
  aside?: ReactNode;
  /** A line below the name; the type and address of the document if absent. */
  children?: ReactNode;
};

/** A row of the front desk: the name of a document and a line about it. The whole row opens the document. */
export function DeskRow({ id, document, path, aside, children }: Props) {
  const typeTitle = useSchema().get(document._type)?.title ?? document._type;
  const { title, address } = documentLabel(document, typeTitle);
  const params = { id, type: document._type, ...(path && { path: pathToString(path) }) };
  return (
    <li>
      <IntentLink intent="edit" params={params} style={{ color: 'inherit', textDecoration: 'none' }}>
        <Card data-as="a" paddingX={2} paddingY={3} radius={2} __unstable_focusRing>
          <Flex align="flex-start" justify="space-between" gap={4}>
            <Stack gap={3} flex={1} style={{ minWidth: 0 }}>
              <Text size={1} weight="medium" style={{ overflowWrap: 'anywhere' }}>
                {title}
              </Text>
              <RowLine>
                {children ??
                  [typeTitle === title ? undefined : typeTitle, address].filter(Boolean).join(' · ')}
              </RowLine>
            </Stack>
            {aside && (
              <Text muted size={1} style={{ whiteSpace: 'nowrap' }}>
                {aside}
              </Text>
            )}
          </Flex>
        </Card>
      </IntentLink>
    </li>
  );
}
