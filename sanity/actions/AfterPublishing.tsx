import { CloseIcon } from '@sanity/icons/Close';
import { Button, Flex, Spinner, Stack, Text } from '@sanity/ui';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { FooterNotice } from './FooterNotice.tsx';
import { type Placement, placeNames } from './placePage.ts';
import type { PublicationState } from './publication.ts';
import { askSite, retryPage, type Served, waitForSite } from './servedRevision.ts';

type Props = {
  id: string;
  /** The published revision that the site must serve. */
  revision: string;
  placement: Placement;
  /** State of the publish and of the placement. */
  state: PublicationState;
  /** Adds the page to its place again. */
  onPlaceAgain: () => void;
  /** There is a new draft already. */
  isEdited: boolean;
  onClose: () => void;
};

/** The message after a publish: whether visitors see it, by the site's own word. */
export default function AfterPublishing({
  id,
  revision,
  placement,
  state,
  onPlaceAgain,
  isEdited,
  onClose,
}: Props) {
  const { served, at, retry } = useServed(id, revision);
  const isUnplaced = state === 'unplaced';
  const placed = placementText(placement, state);
  const isLate = served !== 'waiting' && served?.state !== 'current' && served?.state !== 'hidden';
  const isDone = served !== 'waiting' && !isLate && !isUnplaced && state !== 'sent' && state !== 'placing';
  useEffect(() => {
    if (isDone && isEdited) onClose();
  }, [isDone, isEdited, onClose]);
  const tone =
    isLate || isUnplaced
      ? 'critical'
      : served === 'waiting'
        ? 'default'
        : served?.state === 'current'
          ? 'positive'
          : 'caution';
  return (
    <FooterNotice tone={tone} role={isLate ? 'alert' : 'status'} testId="after-publishing">
      <Flex gap={3} align="center">
        {served === 'waiting' && <Spinner muted />}
        <Stack flex={1} gap={3}>
          <Text size={1} weight="medium">
            {served === 'waiting' && 'Udgivet. Venter på, at webstedet viser det …'}
            {served !== 'waiting' && served?.state === 'current' && (
              <>
                Nu kan alle se den (kl. {at}) ·{' '}
                <a href={served.path} target="_blank" rel="noreferrer">
                  Åbn siden
                </a>
              </>
            )}
            {served !== 'waiting' &&
              served?.state === 'hidden' &&
              'Udgivet, men ingen kan se den endnu: en side, den ligger under, er ikke udgivet.'}
            {isLate && 'Udgivet, men webstedet viser ikke den nye udgave endnu.'}
          </Text>
          {placed && <Text size={1}>{placed}</Text>}
        </Stack>
        {isLate && <Button mode="ghost" fontSize={1} padding={2} text="Prøv igen" onClick={retry} />}
        {isUnplaced && (
          <Button mode="ghost" fontSize={1} padding={2} text="Tilføj igen" onClick={onPlaceAgain} />
        )}
        <Button
          mode="bleed"
          fontSize={1}
          padding={2}
          icon={CloseIcon}
          aria-label="Luk beskeden"
          onClick={onClose}
        />
      </Flex>
    </FooterNotice>
  );
}

const clock = new Intl.DateTimeFormat('da-DK', { timeStyle: 'short', timeZone: 'Europe/Copenhagen' });

/** Asks the site until it serves the revision, and again after `retry`. */
function useServed(id: string, revision: string) {
  const client = useClient({ apiVersion });
  const [attempt, setAttempt] = useState(0);
  const [served, setServed] = useState<Served | 'waiting' | undefined>('waiting');
  const [at, setAt] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    setServed('waiting');
    const told = attempt === 0 ? Promise.resolve() : retryPage(id);
    told
      .catch((cause) => console.error('The site could not be told to render the page again', cause))
      .then(() => waitForSite(() => askSite(client, id, revision), controller.signal))
      .then(
        (answer) => {
          setServed(answer);
          setAt(clock.format(new Date()));
        },
        () => {
          // The message was closed meanwhile.
        },
      );
    return () => controller.abort();
  }, [client, id, revision, attempt]);
  return { served, at, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}

/** Message to the editor about the placement of the page. */
function placementText(placement: Placement, state: PublicationState): string | undefined {
  if (placement === 'search') return undefined;
  const where = placeNames[placement];
  if (state === 'placed') return `Den er sat ind i ${where}.`;
  if (state === 'placedInDraft') return `Den er sat ind i ${where}, men kun i kladden: udgiv også den side.`;
  if (state === 'unplaced') return `Den kunne ikke sættes ind i ${where}. Prøv igen om lidt.`;
  return undefined;
}
