import { Button, Card, Dialog, Flex, Stack, Text } from '@sanity/ui';
import { useState } from 'react';
import { useClient } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { resetPassword } from './accounts.ts';

type Props = { name: string; onClose: () => void };

/** Asks before a person's password is replaced, and then shows the new one, once. */
export function NewPasswordDialog({ name, onClose }: Props) {
  const client = useClient({ apiVersion });
  const [state, setState] = useState<'asking' | 'working' | 'failed' | { password: string }>('asking');
  const reset = async () => {
    setState('working');
    try {
      setState({ password: await resetPassword(client, name) });
    } catch (cause) {
      console.error('Failed to reset the password', cause);
      setState('failed');
    }
  };
  return (
    <Dialog id="new-password" header={`Ny adgangskode til ${name}`} onClose={onClose} width={0}>
      <Stack gap={4} padding={4}>
        {typeof state === 'object' ? (
          <>
            <Text size={1}>Giv {name} den nye adgangskode. Den vises kun nu.</Text>
            <Card border padding={4} radius={2} tone="positive">
              <Text size={3} weight="medium">
                <code>{state.password}</code>
              </Text>
            </Card>
            <Flex justify="flex-end">
              <Button text="Luk" onClick={onClose} />
            </Flex>
          </>
        ) : (
          <>
            <Text size={1}>
              Den gamle adgangskode holder op med at virke, og {name} bliver logget ud alle steder.
            </Text>
            {state === 'failed' && (
              <Card padding={3} radius={2} tone="critical" role="alert">
                <Text size={1}>
                  Der kom ikke nogen ny adgangskode. Kontrollér forbindelsen, og prøv igen.
                </Text>
              </Card>
            )}
            <Flex gap={2} justify="flex-end">
              <Button mode="ghost" text="Annuller" onClick={onClose} />
              <Button
                tone="critical"
                text="Lav ny adgangskode"
                loading={state === 'working'}
                disabled={state === 'working'}
                onClick={reset}
              />
            </Flex>
          </>
        )}
      </Stack>
    </Dialog>
  );
}
