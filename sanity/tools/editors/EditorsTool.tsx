import { Button, Card, Container, Flex, Heading, Stack, Text } from '@sanity/ui';
import { useCallback, useEffect, useState } from 'react';
import { useClient, useCurrentUser } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { ListState } from '../ui/ListState.tsx';
import { RowLine } from '../ui/RowLine.tsx';
import { type Account, fetchAccounts, roleTitle } from './accounts.ts';
import { NewPasswordDialog } from './NewPasswordDialog.tsx';

/** Lists the people with an account, and gives one who has lost the password a new one. */
export default function EditorsTool() {
  const client = useClient({ apiVersion });
  const user = useCurrentUser();
  const [list, setList] = useState<Awaited<ReturnType<typeof fetchAccounts>>>();
  const [failed, setFailed] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const load = useCallback(() => {
    fetchAccounts(client).then(setList, (cause) => {
      console.error('Failed to fetch the accounts', cause);
      setFailed(true);
    });
  }, [client]);
  useEffect(load, [load]);
  const close = () => {
    setChosen(undefined);
    load();
  };
  return (
    <Card height="fill" overflow="auto">
      <Container width={1} paddingX={4} paddingY={5} sizing="border">
        <Stack gap={5}>
          <Stack gap={4}>
            <Heading as="h1" size={3}>
              Redaktører
            </Heading>
            <Text muted size={1}>
              Har en kollega glemt sin adgangskode, kan du give en ny. Nye redaktører tilføjes, og gamle
              fjernes, på serveren med kommandoen <code>npm run editors</code>.
            </Text>
          </Stack>
          <ListState
            failed={failed}
            loading={!list}
            empty={list?.accounts.length === 0 ? 'Ingen har sin egen adgangskode endnu.' : undefined}
          >
            <Stack as="ul" gap={2}>
              {list?.accounts.map((account) => (
                <AccountRow
                  key={account.name}
                  account={account}
                  isOwn={account.name === user?.name}
                  onReset={() => setChosen(account.name)}
                />
              ))}
            </Stack>
          </ListState>
          {list?.sharedPassword && (
            <Card padding={4} radius={2} tone="caution">
              <Text size={1}>
                Den fælles adgangskode virker stadig: Den, der kender den, kan logge ind som administrator
                under ethvert navn.
              </Text>
            </Card>
          )}
        </Stack>
      </Container>
      {chosen !== undefined && <NewPasswordDialog key={chosen} name={chosen} onClose={close} />}
    </Card>
  );
}

type RowProps = { account: Account; isOwn: boolean; onReset: () => void };

function AccountRow({ account: { name, role, logins }, isOwn, onReset }: RowProps) {
  const facts = [roleTitle(role), isOwn ? 'dig' : logins === 0 ? undefined : 'logget ind'];
  return (
    <Card as="li" border padding={3} radius={2}>
      <Flex align="center" gap={3} justify="space-between" wrap="wrap">
        <Stack gap={3}>
          <Text size={1} weight="medium" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <RowLine>{facts.filter(Boolean).join(' · ')}</RowLine>
        </Stack>
        {/* A new password would end the administrator's own login before it could be read. */}
        {!isOwn && (
          <Button
            mode="ghost"
            text="Ny adgangskode"
            aria-label={`Ny adgangskode til ${name}`}
            onClick={onReset}
          />
        )}
      </Flex>
    </Card>
  );
}
