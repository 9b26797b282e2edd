import { getPublishedId } from '@sanity/client/csm';
import { Badge, Box, Container, Heading, Stack } from '@sanity/ui';
import { type ReactNode, useMemo } from 'react';
import { useClient, useCurrentUser, useDocumentStore } from 'sanity';
import { formatDay } from '#lib/danish/format.ts';
import { apiVersion } from '#lib/model.ts';
import { observeDeadLinks } from '../deadLinks/observeDeadLinks.ts';
import { type Observed, useObservable } from '../ui/useObservable.ts';
import { DeskRow } from './DeskRow.tsx';
import { DeskSection } from './DeskSection.tsx';
import { changedText, dateHeading, dayOf, dueText } from './dates.ts';
import { FirstTasks } from './FirstTasks.tsx';
import { LostTexts } from './LostTexts.tsx';
import {
  observeEditorial,
  observeOwnWork,
  observePagesWithoutLinks,
  observePublishedToday,
  throttle,
} from './observeFrontDesk.ts';
import { openPointsOf } from './openPoints.ts';
import { type ReviewedDocument, reviewHorizonDays } from './queries.ts';

/** »Overblik«: what needs doing, beside the list that an editor sees after the login. */
export default function FrontDeskPane() {
  const now = new Date();
  return (
    <Container width={4} padding={4} sizing="border">
      <Stack gap={6} paddingY={2}>
        <Box paddingX={2}>
          <Heading as="h1" size={2}>
            {dateHeading(now)}
          </Heading>
        </Box>
        <Lists now={now} />
      </Stack>
    </Container>
  );
}

function Lists({ now }: { now: Date }) {
  const store = useDocumentStore();
  const client = useClient({ apiVersion });
  const user = useCurrentUser();
  const userId = user?.id ?? '';
  // The first tasks are edits.
  const mayEdit = user?.roles.some(({ name }) => name !== 'viewer');
  const work = useObservable(useMemo(() => observeOwnWork(store, client, userId), [store, client, userId]));
  const published = useObservable(useMemo(() => observePublishedToday(store, apiVersion), [store]));
  const editorial = useObservable(useMemo(() => observeEditorial(store, apiVersion), [store]));
  const unlinked = useObservable(useMemo(() => observePagesWithoutLinks(store, apiVersion), [store]));
  const deadLinks = useObservable(
    useMemo(() => observeDeadLinks(store, { throttleTime: throttle.costly }), [store]),
  );
  const today = dayOf(now);
  return (
    <>
      <LostTexts client={client} editorId={userId} now={now} />
      {work.value?.isNewcomer && mayEdit && <FirstTasks />}
      <Columns>
        <Stack gap={6}>
          <DeskSection
            title="Dine kladder"
            empty="Ingen kladder. Alt, hvad du har rettet, er udgivet."
            rows={part(work, ({ drafts }) => drafts)}
          >
            {(draft) => (
              <DeskRow
                key={draft._id}
                id={getPublishedId(draft._id)}
                document={draft}
                aside={changedText(draft._updatedAt, now)}
              />
            )}
          </DeskSection>
          <DeskSection title="Udgivet i dag" empty="Intet er udgivet i dag." rows={published}>
            {(row) => (
              <DeskRow key={row._id} id={row._id} document={row} aside={changedText(row._updatedAt, now)} />
            )}
          </DeskSection>
          <DeskSection
            title="Gennemgang"
            empty={`Intet skal gennemgås de næste ${reviewHorizonDays} dage.`}
            rows={part(editorial, ({ reviews }) => reviews)}
          >
            {(row) => <ReviewRow key={row._id} document={row} today={today} />}
          </DeskSection>
        </Stack>
        <Stack gap={6}>
          <DeskSection
            title="Uafklaret"
            empty="Ingen uafklarede punkter."
            rows={part(editorial, ({ openPoints }) => openPointsOf(openPoints))}
          >
            {({ document, key, note }) => (
              <DeskRow
                key={`${document._id} ${key}`}
                id={getPublishedId(document._id)}
                document={document}
                path={['uafklaret', { _key: key }]}
              >
                {note}
              </DeskRow>
            )}
          </DeskSection>
          <DeskSection
            title="Links, der skal rettes"
            empty="Alle links fører derhen, hvor de skal."
            rows={deadLinks}
          >
            {(dead) => (
              <DeskRow
                key={`${dead.id} ${JSON.stringify(dead.finding.path)}`}
                id={dead.id}
                document={dead.document}
                path={dead.finding.path}
              >
                {dead.finding.message}
              </DeskRow>
            )}
          </DeskSection>
          <DeskSection
            title="Sider, som ingen linker til"
            explanation="De kan kun findes ved at søge. Sæt et link på en anden side eller i menuen."
            empty="Alle sider kan findes fra en anden side eller en menu."
            rows={unlinked}
          >
            {(row) => <DeskRow key={row._id} id={row._id} document={row} />}
          </DeskSection>
        </Stack>
      </Columns>
    </>
  );
}

/** Two columns where there is room. */
const Columns = ({ children }: { children: ReactNode }) => (
  <div
    style={{
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 21rem), 1fr))',
      gap: '2.5rem 2rem',
      alignItems: 'start',
    }}
  >
    {children}
  </div>
);

function ReviewRow({ document, today }: { document: ReviewedDocument; today: string }) {
  return (
    <DeskRow
      id={getPublishedId(document._id)}
      document={document}
      path={['nextReview']}
      aside={document.nextReview < today && <Badge tone="caution">Overskredet</Badge>}
    >
      {`${formatDay(document.nextReview)}, ${dueText(document.nextReview, today)}`}
    </DeskRow>
  );
}

/** A part of an observed value. */
function part<Whole, Part>(whole: Observed<Whole>, select: (value: Whole) => Part): Observed<Part> {
  return { failed: whole.failed, ...(whole.value !== undefined && { value: select(whole.value) }) };
}
