import { Button, Container, Flex, Heading, Stack, Text } from '@sanity/ui';
import { useToast } from '@sanity/ui/toast';
import { useMemo, useState } from 'react';
import { useClient, useDocumentStore } from 'sanity';
import { useRouter } from 'sanity/router';
import { apiVersion } from '#lib/model.ts';
import type { TranslationState, TranslationStatus } from '#lib/translations/translationState.ts';
import { ListState } from '../ui/ListState.tsx';
import { useObservable } from '../ui/useObservable.ts';
import { confirmTranslation, makeEnglishVersion } from './makeEnglishVersion.ts';
import { observeTranslations } from './observeTranslations.ts';
import { TranslationRow } from './TranslationRow.tsx';

const sections: { state: TranslationState; title: string; explanation: string }[] = [
  {
    state: 'outdated',
    title: 'Ældre end den danske',
    explanation:
      'Den danske side er ændret, siden de to sidst blev sammenlignet. Ret den engelske: Når du udgiver den, bliver du spurgt, om de to stemmer. Skal der ikke rettes noget, så tryk »Stemmer stadig«.',
  },
  {
    state: 'draft',
    title: 'Ikke udgivet',
    explanation: 'Den engelske udgave er en kladde. Oversæt den, og udgiv den.',
  },
  {
    state: 'missing',
    title: 'Mangler',
    explanation:
      'Siden findes kun på dansk. Det er helt i orden: Besøgende får det at vide, hvis de skifter sprog.',
  },
  { state: 'current', title: 'Stemmer med den danske', explanation: 'Der er intet at gøre.' },
];

/** »Engelsk«: every Danish page by the state of its English version. */
export default function EnglishPane() {
  const store = useDocumentStore();
  const statuses = useObservable(useMemo(() => observeTranslations(store), [store]));
  return (
    <Container width={1} padding={4} sizing="border">
      <ListState failed={statuses.failed} loading={!statuses.value} empty={undefined}>
        <Stack gap={6}>
          {sections.map((section) => (
            <Section
              key={section.state}
              {...section}
              rows={(statuses.value ?? []).filter(({ state }) => state === section.state)}
            />
          ))}
        </Stack>
      </ListState>
    </Container>
  );
}

type SectionProps = (typeof sections)[number] & { rows: readonly TranslationStatus[] };

function Section({ state, title, explanation, rows }: SectionProps) {
  if (rows.length === 0) return null;
  return (
    <Stack as="section" gap={4} aria-label={title}>
      <Stack gap={4}>
        <Flex align="baseline" justify="space-between">
          <Heading as="h2" size={1}>
            {title}
          </Heading>
          <Text muted size={1}>
            {rows.length}
          </Text>
        </Flex>
        <Text muted size={1}>
          {explanation}
        </Text>
      </Stack>
      <Stack as="ul" gap={2}>
        {rows.map((row) => (
          <TranslationRow key={row.original._id} status={row}>
            {state === 'missing' && <MakeButton original={row.original._id} />}
            {state === 'outdated' && row.translation && (
              <ConfirmButton translation={row.translation._id} original={row.original} />
            )}
          </TranslationRow>
        ))}
      </Stack>
    </Stack>
  );
}

function MakeButton({ original }: { original: string }) {
  const client = useClient({ apiVersion });
  const router = useRouter();
  const [isBusy, run] = useRequest();
  const make = async () => {
    const version = await makeEnglishVersion(client, original);
    if (!version) return 'Udgiv den engelske forside først: De engelske sider ligger under den.';
    router.navigateIntent('edit', version);
    return undefined;
  };
  return (
    <Button
      mode="ghost"
      fontSize={1}
      padding={2}
      text="Lav engelsk version"
      disabled={isBusy}
      onClick={() => run(make)}
    />
  );
}

function ConfirmButton({
  translation,
  original,
}: {
  translation: string;
  original: TranslationStatus['original'];
}) {
  const client = useClient({ apiVersion });
  const [isBusy, run] = useRequest();
  const confirm = async () => {
    await confirmTranslation(client, translation, original);
    return undefined;
  };
  return (
    <Button
      mode="ghost"
      fontSize={1}
      padding={2}
      text="Stemmer stadig"
      disabled={isBusy}
      onClick={() => run(confirm)}
    />
  );
}

/** Runs one request at a time, and shows what an editor should know about its result. */
function useRequest(): [boolean, (request: () => Promise<string | undefined>) => Promise<void>] {
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);
  const run = async (request: () => Promise<string | undefined>) => {
    setIsBusy(true);
    try {
      const problem = await request();
      if (problem !== undefined) toast.push({ status: 'warning', title: problem });
    } catch (cause) {
      console.error('A translation could not be changed', cause);
      toast.push({ status: 'error', title: 'Det lykkedes ikke. Kontrollér forbindelsen, og prøv igen.' });
    }
    setIsBusy(false);
  };
  return [isBusy, run];
}
