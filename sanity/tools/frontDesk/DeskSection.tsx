import { Box, Button, Card, Flex, Heading, Stack, Text } from '@sanity/ui';
import { type ReactNode, useId, useState } from 'react';
import { ListState } from '../ui/ListState.tsx';
import type { Observed } from '../ui/useObservable.ts';
import { maxRows } from './queries.ts';

/** How many rows are shown before »Vis alle«. */
const firstRows = 5;

type Props<Row> = {
  title: string;
  /** The next step for the rows, in one sentence. */
  explanation?: string;
  /** Shown when there are no rows. */
  empty: string;
  rows: Observed<readonly Row[]>;
  children: (row: Row) => ReactNode;
};

/** A titled list of the front desk: its first rows, and the others on demand. */
export function DeskSection<Row>({ title, explanation, empty, rows, children }: Props<Row>) {
  const [isOpen, setIsOpen] = useState(false);
  const headingId = useId();
  const all = rows.value?.slice(0, maxRows) ?? [];
  const count = `${all.length}${(rows.value?.length ?? 0) > maxRows ? '+' : ''}`;
  const shown = isOpen ? all : all.slice(0, firstRows);
  return (
    <Stack as="section" gap={3} aria-labelledby={headingId}>
      <Card borderBottom paddingX={2} paddingBottom={3}>
        <Flex align="baseline" justify="space-between" gap={3}>
          <Heading as="h2" size={1} id={headingId}>
            {title}
          </Heading>
          {all.length > 0 && (
            <Text muted size={1}>
              {count}
            </Text>
          )}
        </Flex>
      </Card>
      <ListState failed={rows.failed} loading={!rows.value} empty={undefined}>
        <Stack gap={1}>
          {all.length === 0 && <Line>{empty}</Line>}
          {all.length > 0 && explanation && <Line>{explanation}</Line>}
          {all.length > 0 && (
            <Stack as="ul" gap={1}>
              {shown.map(children)}
            </Stack>
          )}
          {all.length > firstRows && (
            <Flex paddingTop={2}>
              <Button
                mode="bleed"
                fontSize={1}
                padding={2}
                aria-expanded={isOpen}
                text={isOpen ? 'Vis færre' : `Vis alle (${count})`}
                onClick={() => setIsOpen(!isOpen)}
              />
            </Flex>
          )}
        </Stack>
      </ListState>
    </Stack>
  );
}

const Line = ({ children }: { children: string }) => (
  <Box paddingX={2} paddingY={3}>
    <Text muted size={1}>
      {children}
    </Text>
  </Box>
);
