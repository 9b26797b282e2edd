import { Card, Flex, Spinner, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { NewsletterLinkForm } from './NewsletterLinkForm.tsx';
import { loadPublishedPage, type PublishedPage } from './publishedPage.ts';

/** The content of the dialog: the form, or the reason why the document cannot be linked to. */
export default function NewsletterLinkDialog({ id }: { id: string }) {
  const page = usePublishedPage(id);
  if (!page) {
    return (
      <Flex justify="center" padding={5}>
        <Spinner muted />
      </Flex>
    );
  }
  if (page.state === 'public') return <NewsletterLinkForm id={id} page={page} />;
  return (
    <Card padding={4} radius={2} tone="caution" role="status">
      <Text size={1}>{explanations[page.state]}</Text>
    </Card>
  );
}

const explanations = {
  unpublished: 'Siden er ikke udgivet endnu, så der er ikke noget at linke til. Udgiv den, og prøv igen.',
  hidden:
    'Siden er udgivet, men kan ikke ses endnu. Udgiv de sider, den ligger under, eller vent et øjeblik, og prøv igen.',
  unavailable: 'Det kunne ikke undersøges, hvor siden ligger. Kontrollér forbindelsen, og prøv igen om lidt.',
};

function usePublishedPage(id: string): PublishedPage | { state: 'unavailable' } | undefined {
  const client = useClient({ apiVersion });
  const [page, setPage] = useState<PublishedPage | { state: 'unavailable' }>();
  useEffect(() => {
    let isCurrent = true;
    loadPublishedPage(client, id, location.origin)
      .catch((cause) => {
        console.error('Failed to load the published page', cause);
        return { state: 'unavailable' as const };
      })
      .then((result) => isCurrent && setPage(result));
    return () => {
      isCurrent = false;
    };
  }, [client, id]);
  return page;
}
