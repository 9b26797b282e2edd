import { Container, Heading, Stack, Text } from '@sanity/ui';
import { useMemo } from 'react';
import { useDocumentStore, useSchema } from 'sanity';
import { deadLink } from '#lib/contentRules/rules/deadLink.ts';
import { linkAddress } from '#lib/contentRules/rules/linkAddress.ts';
import { missingHeading } from '#lib/contentRules/rules/missingHeading.ts';
import { describeLocation } from '../links/describeLocation.ts';
import { LinkRow } from '../ui/LinkRow.tsx';
import { ListState } from '../ui/ListState.tsx';
import { RowLine } from '../ui/RowLine.tsx';
import { useObservable } from '../ui/useObservable.ts';
import type { DeadLink } from './deadLinks.ts';
import { observeDeadLinks } from './observeDeadLinks.ts';

const sections = [
  {
    title: 'Links til overskrifter, der ikke findes',
    explanation: 'Linket fører til toppen af siden. Åbn dokumentet, og vælg en anden overskrift.',
    rule: missingHeading.id,
  },
  {
    title: 'Links til sider, der ikke kan ses',
    explanation: 'Linket fører ingen steder hen. Vælg en anden side, eller udgiv den igen.',
    rule: deadLink.id,
  },
  {
    title: 'Links med en ugyldig adresse',
    explanation: 'Webstedet viser ikke linket, eller det fører ingen steder hen. Ret adressen.',
    rule: linkAddress.id,
  },
];

/** Lists the links that editors must fix: those that »Sundhed« finds too. */
export default function DeadLinksPane() {
  const store = useDocumentStore();
  const deadLinks = useObservable(useMemo(() => observeDeadLinks(store), [store]));
  return (
    <Container width={1} padding={4} sizing="border">
      <ListState
        failed={deadLinks.failed}
        loading={!deadLinks.value}
        empty={deadLinks.value?.length === 0 ? 'Alle links fører derhen, hvor de skal.' : undefined}
      >
        <Stack gap={6}>
          {sections.map((section) => (
            <Section key={section.title} {...section} links={deadLinks.value ?? []} />
          ))}
        </Stack>
      </ListState>
    </Container>
  );
}

function Section({ title, explanation, rule, links }: (typeof sections)[number] & { links: DeadLink[] }) {
  const sectionLinks = links.filter(({ finding }) => finding.rule === rule);
  if (sectionLinks.length === 0) return null;
  return (
    <Stack as="section" gap={4} aria-label={title}>
      <Stack gap={3}>
        <Heading as="h2" size={1}>
          {title}
        </Heading>
        <Text muted size={1}>
          {explanation}
        </Text>
      </Stack>
      <Stack as="ul" gap={2}>
        {sectionLinks.map((dead) => (
          <DeadLinkRow key={`${dead.id} ${JSON.stringify(dead.finding.path)}`} dead={dead} />
        ))}
      </Stack>
    </Stack>
  );
}

function DeadLinkRow({ dead }: { dead: DeadLink }) {
  const { id, document, finding, words } = dead;
  const schema = useSchema();
  return (
    <LinkRow id={id} document={document} path={finding.path} badge={finding.draft ? 'Kladde' : undefined}>
      <RowLine>
        {describeLocation(schema.get(document._type), document, {
          path: finding.path,
          ...(words && { words }),
        })}
      </RowLine>
      <RowLine muted={false}>{finding.message}</RowLine>
    </LinkRow>
  );
}
