import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import {
  getPublishedId,
  type ObjectInputProps,
  PatchEvent,
  set,
  unset,
  useCurrentUser,
  useEditState,
} from 'sanity';
import { formatDay, formatList } from '#lib/danish/format.ts';
import { type KeptText, missingFields } from './keptText.ts';
import { forgetText, readKeptTexts } from './keptTextStorage.ts';
import { timeOfDay } from './saveState.ts';

type Props = Pick<ObjectInputProps, 'schemaType' | 'onChange' | 'readOnly'> & { documentId: string };

/** Offers the words that a page could not save before it was closed. The editor decides: the document may have changed since. */
export function KeptTextNotice({ documentId, schemaType, onChange, readOnly }: Props) {
  const id = getPublishedId(documentId);
  const editorId = useCurrentUser()?.id ?? '';
  const { draft, published, ready } = useEditState(id, schemaType.name);
  const [kept, setKept] = useState<KeptText[]>([]);
  useEffect(() => {
    readKeptTexts(editorId, id)
      .then(setKept)
      .catch((cause) => console.warn('Kept words cannot be read', cause));
  }, [editorId, id]);
  const text = kept[0];
  const { missing, conflicting } = text
    ? missingFields(text, draft ?? published ?? {})
    : { missing: [], conflicting: [] };
  const isStored = ready && text !== undefined && missing.length === 0;
  const forget = (page: string) => {
    forgetText(editorId, id, page);
    setKept((texts) => texts.filter((other) => other.page !== page));
  };
  useEffect(() => {
    if (isStored && text) forget(text.page);
  });
  if (!ready || !text || isStored) return null;
  const insert = () => {
    onChange(
      PatchEvent.from(
        missing.map((name) => (text.after[name] === null ? unset([name]) : set(text.after[name], [name]))),
      ),
    );
    forget(text.page);
  };
  const titles = (names: string[]) =>
    formatList(
      names.map((name) => `»${schemaType.fields.find((field) => field.name === name)?.type.title ?? name}«`),
    );
  return (
    <Card border padding={3} radius={2} tone="primary" role="status" data-testid="kept-text">
      <Stack gap={4}>
        <Text size={1} weight="semibold">
          Her er tekst, som ikke nåede at blive gemt
        </Text>
        <Text size={1}>
          {`Du skrev i ${titles(missing)} den ${formatDay(text.at)} ${timeOfDay(new Date(text.at))}, men siden blev lukket, før det var gemt.`}
          {conflicting.length > 0 &&
            ` ${titles(conflicting)} er ændret siden. Hvis du sætter din tekst ind, erstatter den det, der står nu.`}
        </Text>
        <Flex gap={2} wrap="wrap">
          <Button
            text="Sæt teksten ind"
            tone="primary"
            fontSize={1}
            padding={3}
            disabled={readOnly}
            onClick={insert}
          />
          <Button text="Kassér den" mode="ghost" fontSize={1} padding={3} onClick={() => forget(text.page)} />
        </Flex>
      </Stack>
    </Card>
  );
}
