import { Button, Card, Flex, Heading, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { IntentLink, StateLink } from 'sanity/router';
import { homeId } from '#lib/model.ts';
import { informationPageId } from '#sanity/schema/templates/informationPage.ts';

const hiddenKey = 'vaeksthus-first-tasks-hidden';
const linkStyle = { color: 'inherit', textDecoration: 'underline', textUnderlineOffset: '0.2em' };

/** The first three tasks of a new editor. They disappear when the editor has changed something, or hides them. */
export function FirstTasks() {
  const headingId = useId();
  const [isHidden, setIsHidden] = useState(() => localStorage.getItem(hiddenKey) !== null);
  if (isHidden) return null;
  const hide = () => {
    localStorage.setItem(hiddenKey, new Date().toISOString());
    setIsHidden(true);
  };
  return (
    <Card as="section" tone="primary" padding={4} radius={3} aria-labelledby={headingId}>
      <Stack gap={4}>
        <Flex align="center" justify="space-between" gap={3}>
          <Heading as="h2" size={1} id={headingId}>
            De første tre opgaver
          </Heading>
          <Button mode="bleed" tone="primary" fontSize={1} padding={2} text="Skjul" onClick={hide} />
        </Flex>
        <Stack as="ol" gap={4}>
          <Task
            number={1}
            link={
              <StateLink state={{ panes: [[{ id: 'page' }]] }} style={linkStyle}>
                Ret en linje på en side
              </StateLink>
            }
          >
            Vælg en side, og ret i teksten. Den gemmes af sig selv som en kladde, som kun redaktionen kan se.
          </Task>
          <Task
            number={2}
            link={
              <IntentLink
                intent="edit"
                params={{ id: homeId, type: homeId, mode: 'presentation' }}
                style={linkStyle}
              >
                Se kladden, som den bliver
              </IntentLink>
            }
          >
            Forhåndsvisningen viser webstedet med alle kladder. Tryk på en tekst for at rette den.
          </Task>
          <Task
            number={3}
            link={
              <IntentLink
                intent="create"
                params={{ type: 'page', template: informationPageId }}
                style={linkStyle}
              >
                Lav en side fra en skabelon
              </IntentLink>
            }
          >
            Udfyld felterne. Ingen andre ser siden, før du trykker »Udgiv«, og den kan slettes igen.
          </Task>
        </Stack>
      </Stack>
    </Card>
  );
}

function Task({ number, link, children }: { number: number; link: ReactNode; children: ReactNode }) {
  return (
    <Flex as="li" gap={3} style={{ listStyle: 'none' }}>
      <Text size={1} weight="semibold" aria-hidden>
        {number}
      </Text>
      <Stack gap={3} flex={1}>
        <Text size={1} weight="medium">
          {link}
        </Text>
        <Text muted size={1}>
          {children}
        </Text>
      </Stack>
    </Flex>
  );
}
