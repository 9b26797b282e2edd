import { Container, Heading, Stack, Text } from '@sanity/ui';
import { useMemo } from 'react';
import { useClient, useDocumentStore, useSchema } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { describeLocation } from '../links/describeLocation.ts';
import { documentLabel } from '../links/documentLabel.ts';
import { LinkRow } from '../ui/LinkRow.tsx';
import { ListState } from '../ui/ListState.tsx';
import { RowLine } from '../ui/RowLine.tsx';
import { useObservable } from '../ui/useObservable.ts';
import type { DeadLink, DeadLinkReason } from './findDeadLinks.ts';
import { observeDeadLinks } from './observeDeadLinks.ts';

const sections: { title: string; explanation: string; reasons: DeadLinkReason[] }[] = [
  {
    title: 'Links til overskrifter, der ikke findes',
    explanation: 'Linket fører til toppen af siden. Åbn dokumentet, og vælg en anden overskrift.',
    reasons: ['heading'],
  },
  {
    title: 'Links til sider, der ikke kan ses',
    explanation: 'Linket fører ingen steder hen. Vælg en anden side, eller udgiv den igen.',
    reasons: ['deleted', 'unpublished', 'address'],
  },
];

/** Lists the links that editors must fix: their heading or page no longer exists. */
export default function DeadLinksPane() {
  const store = useDocumentStore();
  const client = useClient({ apiVersion });
  const deadLinks = useObservable(useMemo(() => observeDeadLinks(store, client), [store, client]));
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

function Section({ title, explanation, reasons, links }: (typeof sections)[number] & { links: DeadLink[] }) {
  const sectionLinks = links.filter(({ reason }) => reasons.includes(reason));
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
          <DeadLinkRow key={`${dead.id} ${JSON.stringify(dead.link.path)}`} dead={dead} />
        ))}
      </Stack>
    </Stack>
  );
}

function DeadLinkRow({ dead: { id, document, link, reason, target, lastWords } }: { dead: DeadLink }) {
  const schema = useSchema();
  const typeTitle = target && (schema.get(target._type)?.title ?? target._type);
  const page = target && typeTitle ? `»${documentLabel(target, typeTitle).title}«` : 'siden';
  const messages: Record<DeadLinkReason, string> = {
    heading: `${lastWords ? `Overskriften »${lastWords}«` : 'Overskriften'} findes ikke på ${page}.`,
    deleted: 'Siden er slettet.',
    unpublished: `${page.replace(/^s/, 'S')} er ikke udgivet.`,
    address: `${link.target} fører ingen steder hen.`,
  };
  return (
    <LinkRow
      id={id}
      document={document}
      path={link.path}
      badge={document._id.startsWith('drafts.') ? 'Kladde' : undefined}
    >
      <RowLine>{describeLocation(schema.get(document._type), document, link)}</RowLine>
      <RowLine muted={false}>{messages[reason]}</RowLine>
    </LinkRow>
  );
}
