import { Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import { IntentLink } from 'sanity/router';
import { redirectFromTemplateId } from './redirectFromTemplate.ts';
import type { Removal } from './removalTexts.ts';

type Props = {
  id: string;
  type: string;
  removal: Removal;
  /** The public path of the document, if it has one. */
  address: string | undefined;
  onOpen: () => void;
};

/** The replacement of a removed page: a redirect from its path, or for a strategy its successor. */
export function RemovedPageLinks({ id, type, removal, address, onOpen }: Props) {
  return (
    <>
      {type === 'strategy' && (
        <Advice text="Er der kommet en nyere strategi, så lad denne stå: med status »Afløst af en anden« fører siden til den nye.">
          <IntentLink intent="edit" params={{ id, type, path: 'status' }} onClick={onOpen}>
            Gå til status
          </IntentLink>
        </Advice>
      )}
      {removal === 'delete' && address && (
        <Advice
          text={`Når siden er slettet, får besøgende på ${address} at vide, at den ikke findes mere. Skal de føres til en anden side, så lav en viderestilling nu, og udgiv den, når siden er slettet.`}
        >
          <IntentLink
            intent="create"
            params={[{ type: 'redirect', template: redirectFromTemplateId }, { from: address }]}
            onClick={onOpen}
          >
            {`Lav en viderestilling fra ${address}`}
          </IntentLink>
        </Advice>
      )}
    </>
  );
}

function Advice({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Stack gap={3}>
      <Text size={1} muted>
        {text}
      </Text>
      <Text size={1}>{children}</Text>
    </Stack>
  );
}
