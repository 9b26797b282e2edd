import { Flex, Spinner, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { FooterNotice } from './FooterNotice.tsx';

/** Less is not worth a message. */
const patienceMs = 1_000;

/** Says why »Udgiv« does nothing yet: the latest words are being saved and checked. */
export default function WaitingToPublish() {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <FooterNotice tone="default" role="status" testId="waiting-to-publish">
      <Flex gap={3} align="center">
        <Spinner muted />
        <Text size={1}>Gemmer og kontrollerer, før der udgives …</Text>
      </Flex>
    </FooterNotice>
  );
}
