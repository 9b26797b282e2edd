import { Card, Flex, Spinner, Text } from '@sanity/ui';
import type { ReactNode } from 'react';

type Props = { failed: boolean; loading: boolean; empty: string | undefined; children: ReactNode };

/** A live list, or why there is none to see: it is being read, it could not be, or there is nothing in it. */
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
