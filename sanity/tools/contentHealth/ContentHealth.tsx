import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle';
import { Button, Card, Container, Flex, Heading, Stack, Text } from '@sanity/ui';
import { useMemo, useState } from 'react';
import { useDocumentStore } from 'sanity';
import { ListState } from '../ui/ListState.tsx';
import { useObservable } from '../ui/useObservable.ts';
import { DocumentSection } from './DocumentSection.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import { type DocumentFindings, type FindingFilter, filterGroups } from './findingGroups.ts';
import { observeFindings } from './observeFindings.ts';

/** Documents shown at first, and by each press of »Vis flere«. */
const pageSize = 50;

/** The screen of the tool »Sundhed«: lists what the content rules find, by document, up to date with every change. */
export default function ContentHealth() {
  const store = useDocumentStore();
  const state = useObservable(useMemo(() => observeFindings(store), [store]));
  const [filter, setFilter] = useState<FindingFilter>({});
  const groups = state.value?.groups ?? [];
  return (
    <Card height="fill" overflow="auto">
      <Container width={2} paddingX={[3, 4, 5]} paddingY={[4, 5]} sizing="border">
        <Stack gap={5}>
          <Stack gap={4}>
            <Heading as="h1" size={3}>
              Sundhed
            </Heading>
            <Text muted size={1}>
              Her står, hvad der bør rettes i indholdet. Vælg et punkt for at komme til feltet.
            </Text>
          </Stack>
          <ListState failed={state.failed} loading={!state.value} empty={undefined}>
            {groups.length === 0 ? (
              <AllGood documents={state.value?.documents ?? 0} />
            ) : (
              <Stack gap={5}>
                <FindingFilters groups={groups} filter={filter} onChange={setFilter} />
                <Groups key={JSON.stringify(filter)} groups={filterGroups(groups, filter)} />
              </Stack>
            )}
          </ListState>
        </Stack>
      </Container>
    </Card>
  );
}

function Groups({ groups }: { groups: readonly DocumentFindings[] }) {
  const [shown, setShown] = useState(pageSize);
  if (groups.length === 0) {
    return (
      <Text muted size={1} role="status">
        Der er intet at rette her.
      </Text>
    );
  }
  return (
    <Stack gap={5}>
      {groups.slice(0, shown).map((group) => (
        <DocumentSection key={group.id} group={group} />
      ))}
      {groups.length > shown && (
        <Button
          mode="ghost"
          text={`Vis flere (${groups.length - shown} tilbage)`}
          onClick={() => setShown(shown + pageSize)}
        />
      )}
    </Stack>
  );
}

function AllGood({ documents }: { documents: number }) {
  return (
    <Card padding={4} radius={2} tone="positive" role="status">
      <Flex align="center" gap={3}>
        <Text size={2}>
          <CheckmarkCircleIcon />
        </Text>
        <Text size={1}>{`Alt er i orden. ${documents} dokumenter er set efter.`}</Text>
      </Flex>
    </Card>
  );
}
