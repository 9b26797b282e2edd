import { Card, Flex, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import { IntentLink } from 'sanity/router';
import type { ContentDocument } from '#lib/contentRules/types.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { TranslationStatus } from '#lib/translations/translationState.ts';

/** A Danish page and its English version: links to the forms of both. `children`: what can be done. */
export function TranslationRow({ status, children }: { status: TranslationStatus; children: ReactNode }) {
  const { original, translation } = status;
  return (
    <Card as="li" border radius={2} padding={3}>
      <Flex align="center" gap={3} wrap="wrap">
        <Stack flex={1} gap={3} style={{ minWidth: '10rem' }}>
          <DocumentLink document={original} label="Dansk" />
          {translation && <DocumentLink document={translation} label="Engelsk" />}
        </Stack>
        {children}
      </Flex>
    </Card>
  );
}

function DocumentLink({ document, label }: { document: ContentDocument; label: string }) {
  const { _id: id, _type: type, title, name } = document;
  const text = withoutSoftHyphens(String(title ?? name ?? '')) || 'Uden titel';
  return (
    <Text size={1} muted>
      {label}:{' '}
      <IntentLink intent="edit" params={{ id, type }}>
        {text}
      </IntentLink>
    </Text>
  );
}
