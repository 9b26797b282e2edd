import { LinkIcon } from '@sanity/icons/Link';
import { Button, Card, Stack, Text } from '@sanity/ui';
import { useState } from 'react';
import { useClient, useDocumentValuePermissions } from 'sanity';
import { IntentLink } from 'sanity/router';
import { apiVersion, siteFolders } from '#lib/model.ts';
import { CopyLinkField } from './CopyLinkField.tsx';
import { type CreatedShortLink, createShortLink } from './createShortLink.ts';
import type { Campaign } from './newsletterLink.ts';

type Props = {
  target: string;
  heading: string;
  campaign: Campaign;
  /** The public origin. */
  origin: string;
  disabled: boolean;
};

const newShortLink = { _id: 'short-link', _type: 'shortLink' };

/** Creates a short link with the same target and campaign, for links that are read aloud or printed. */
export function ShortLinkPart({ origin, disabled, ...choices }: Props) {
  const client = useClient({ apiVersion });
  const [permission] = useDocumentValuePermissions({ document: newShortLink, permission: 'create' });
  const [state, setState] = useState<CreatedShortLink | 'creating' | 'failed'>();
  const create = async () => {
    setState('creating');
    try {
      setState(await createShortLink(client, choices));
    } catch (cause) {
      console.error('Failed to create the short link', cause);
      setState('failed');
    }
  };
  if (typeof state === 'object') {
    return (
      <Stack gap={3}>
        <CopyLinkField label="Kort link" link={`${origin}${siteFolders.shortLinks}/${state.code}`} />
        <Text size={1}>
          <IntentLink intent="edit" params={{ id: state.id, type: 'shortLink' }}>
            Åbn det korte link
          </IntentLink>{' '}
          for at give det en anden kode, en bemærkning eller en udløbsdato.
        </Text>
      </Stack>
    );
  }
  if (permission?.granted === false) {
    return (
      <Text muted size={1}>
        Du har ikke adgang til at lave korte links.
      </Text>
    );
  }
  return (
    <Stack gap={3}>
      <Text muted size={1}>
        Skal linket læses op eller skrives af fra et papir, så lav et kort link til det samme sted.
      </Text>
      <div>
        <Button
          mode="ghost"
          icon={LinkIcon}
          text="Lav et kort link"
          loading={state === 'creating'}
          disabled={disabled || state === 'creating'}
          onClick={create}
        />
      </div>
      {state === 'failed' && (
        <Card padding={3} radius={2} tone="critical" role="alert">
          <Text size={1}>Det korte link kunne ikke laves. Kontrollér forbindelsen, og prøv igen.</Text>
        </Card>
      )}
    </Stack>
  );
}
