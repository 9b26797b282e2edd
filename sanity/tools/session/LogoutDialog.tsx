import { Box, Button, Dialog, Flex, Stack, Text } from '@sanity/ui';
import { useId } from 'react';
import { pendingLogout } from '#sanity/client/session/confirmLogout.ts';
import { useObservable } from '../ui/useObservable.ts';

/** Asks what to do with words that are not saved when the editor wants to log out. */
export default function LogoutDialog() {
  const id = useId();
  const { value: logout } = useObservable(pendingLogout);
  if (!logout) return null;
  const stay = () => logout.decide('stay');
  return (
    <Dialog
      id={id}
      header="Noget er ikke gemt endnu"
      width={0}
      zOffset={1_000_000}
      onClose={stay}
      footer={
        <Flex gap={2} justify="flex-end" padding={3} wrap="wrap">
          <Button
            mode="ghost"
            tone="caution"
            text="Log ud alligevel"
            onClick={() => logout.decide('leave')}
          />
          <Button tone="primary" text="Bliv her" onClick={stay} />
        </Flex>
      }
    >
      <Box padding={4}>
        <Stack gap={4}>
          <Text size={1}>
            Det, du har skrevet, er ikke gemt endnu. Så snart det er gemt, bliver du logget ud.
          </Text>
          <Text size={1}>
            Hvis du logger ud nu, bliver teksten liggende på denne computer. Du får den tilbudt, næste gang du
            logger ind her.
          </Text>
        </Stack>
      </Box>
    </Dialog>
  );
}
