import { Box, Button, Card, Dialog, Flex, Stack, Text } from '@sanity/ui';
import { useId } from 'react';
import type { IncomingReference } from '../incomingReferences/incomingReferences.ts';
import { PlaceLinks } from './PlaceLinks.tsx';
import { RemovedPageLinks } from './RemovedPageLinks.tsx';
import { type Removal, removalTexts } from './removalTexts.ts';

type Props = {
  /** Published id. */
  id: string;
  type: string;
  title: string;
  /** The public path of the document, if it has one. */
  address: string | undefined;
  removal: Removal;
  /** The references that must go first; empty if there are none, or once an editor has removed them. */
  referrers: readonly IncomingReference[];
  onClose: () => void;
  onContinue: () => void;
};

/** Says why a document cannot be removed yet, and leads to each field that refers to it; or that it can be removed. */
export function RemovalBlockedDialog({
  id,
  type,
  title,
  address,
  removal,
  referrers,
  onClose,
  onContinue,
}: Props) {
  const isFree = referrers.length === 0;
  const texts = removalTexts(removal, title);
  const places = referrers.reduce((sum, referrer) => sum + referrer.places.length, 0);
  return (
    <Dialog
      id={useId()}
      header={isFree ? texts.freeHeader : texts.blockedHeader}
      width={1}
      onClose={onClose}
      onClickOutside={onClose}
      footer={
        <Flex justify="flex-end" gap={2} padding={3}>
          <Button mode="bleed" text="Luk" onClick={onClose} />
          {isFree && <Button tone="critical" text={texts.action} onClick={onContinue} />}
        </Flex>
      }
    >
      <Box padding={4}>
        <Stack gap={5}>
          <Text size={1}>{isFree ? texts.free : texts.blocked(places)}</Text>
          {!isFree && (
            <Card border radius={2} padding={2}>
              <Stack as="ul" gap={1} aria-label="Felter, der henviser hertil">
                {referrers.map((referrer) => (
                  <PlaceLinks key={referrer.id} referrer={referrer} onOpen={onClose} />
                ))}
              </Stack>
            </Card>
          )}
          <RemovedPageLinks id={id} type={type} removal={removal} address={address} onOpen={onClose} />
        </Stack>
      </Box>
    </Dialog>
  );
}
