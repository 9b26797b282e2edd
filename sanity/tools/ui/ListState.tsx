import { Card, Flex, Spinner, Text } from '@sanity/ui';
import type { ReactNode } from 'react';

type Props = { failed: boolean; loading: boolean; empty: string | undefined; children: ReactNode };

/** Shows a live list, or its state: failed, loading or empty. `empty` is the message for an empty list. */
export function ListState({ failed, loading, empty, children }: Props) {
  if (failed) {
    return (
      <Card padding={4} radius={2} tone="caution" role="alert">
        <Text size={1}>Listen kunne ikke hentes. Kontrollér forbindelsen, og åbn den igen.</Text>
      </Card>
    );
  }
  if (loading) {
    return (
      <Flex justify="center" padding={4}>
        <Spinner muted />
      </Flex>
    );
  }
  if (empty === undefined) return children;
  return (
    <Card padding={3}>
      <Text muted size={1}>
        {empty}
      </Text>
    </Card>
  );
}
