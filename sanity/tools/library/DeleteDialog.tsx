import { Box, Button, Dialog, Flex, Stack, Text } from '@sanity/ui';
import { useId, useState } from 'react';
import { useClient } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import type { LibraryItem } from './assets.ts';

type Props = { item: LibraryItem; onClose: () => void; onDeleted: () => void };

/** Asks before an unused asset is deleted. The store refuses if it is used after all. */
export function DeleteDialog({ item: { asset, name }, onClose, onDeleted }: Props) {
  const client = useClient({ apiVersion });
  const [state, setState] = useState<'asking' | 'deleting' | 'failed'>('asking');
  const confirm = async () => {
    setState('deleting');
    try {
      await client.delete(asset._id);
      onDeleted();
    } catch (cause) {
      console.error('An asset could not be deleted', cause);
      setState('failed');
    }
  };
  return (
    <Dialog id={useId()} header={`Slet »${name}«?`} onClose={onClose} width={1}>
      <Box padding={4}>
        <Stack gap={4}>
          <Text size={1}>Filen bruges ingen steder. Den kan ikke hentes frem igen, når den er slettet.</Text>
          {state === 'failed' && (
            <Text size={1} role="alert">
              Filen blev ikke slettet. Måske er den lige taget i brug. Luk vinduet, og åbn det igen.
            </Text>
          )}
          <Flex justify="flex-end" gap={2}>
            <Button mode="bleed" text="Annuller" onClick={onClose} />
            <Button tone="critical" text="Slet" loading={state === 'deleting'} onClick={confirm} autoFocus />
          </Flex>
        </Stack>
      </Box>
    </Dialog>
  );
}
