import { Card, Flex, Spinner, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { NewsletterLinkForm } from './NewsletterLinkForm.tsx';
import { loadPublishedPage, type PublishedPage } from './publishedPage.ts';

/** What the dialog shows: the form, or why there is nothing to link to. */
export default function NewsletterLinkDialog({ id }: { id: string }) {
  const page = usePublicPage(id);
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
  away: 'Det kunne ikke undersøges, hvor siden ligger. Kontrollér forbindelsen, og prøv igen om lidt.',
};

function usePublicPage(id: string): PublishedPage | { state: 'away' } | undefined {
  const client = useClient({ apiVersion });
  const [page, setPage] = useState<PublishedPage | { state: 'away' }>();
  useEffect(() => {
    let wanted = true;
    loadPublishedPage(client, id, location.origin)
      .catch((cause) => {
        console.error('The address of the document could not be found out', cause);
        return { state: 'away' as const };
      })
      .then((found) => wanted && setPage(found));
    return () => {
      wanted = false;
    };
  }, [client, id]);
  return page;
}
