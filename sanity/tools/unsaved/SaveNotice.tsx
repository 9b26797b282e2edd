import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle';
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline';
import { Card, Flex, Stack, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { explainReadOnly, explainUnsaved, timeOfDay } from './saveState.ts';
import { useSaveState } from './useSaveState.ts';

const savedShownMs = 8_000;

/** Says that words are not saved yet, why, and since when; and that they are saved after all. */
export function SaveNotice({ documentId, type }: { documentId: string; type: string }) {
  const { unsavedSince, obstacle } = useSaveState(documentId, type);
  // Without an obstacle, words are saved within a second or two while an editor types.
  const isUnsaved = unsavedSince !== undefined && obstacle !== undefined;
  const savedAt = useEnd(isUnsaved, unsavedSince === undefined);
  if (isUnsaved)
    return (
      <Notice
        tone="caution"
        title="Ikke gemt endnu"
        text={explainUnsaved(unsavedSince, obstacle)}
        role="alert"
      />
    );
  // A logout is said by the dialog over the desk, a refusal only matters to unsaved words.
  if (obstacle === 'offline' || obstacle === 'unreachable')
    return <Notice tone="caution" title="Ingen forbindelse" text={explainReadOnly(obstacle)} role="status" />;
  if (savedAt)
    return <Notice tone="positive" title="Gemt" text={`Alt er gemt ${timeOfDay(savedAt)}.`} role="status" />;
  return null;
}

type NoticeProps = {
  tone: SaveTone;
  title: string;
  text: string;
  role: 'alert' | 'status';
};
type SaveTone = 'caution' | 'positive';

function Notice({ tone, title, text, role }: NoticeProps) {
  const Icon = tone === 'positive' ? CheckmarkCircleIcon : WarningOutlineIcon;
  return (
    <Card border padding={3} radius={2} tone={tone} role={role} data-testid="save-notice" style={onTop}>
      <Flex gap={3}>
        <Text size={1}>
          <Icon />
        </Text>
        <Stack gap={3} flex={1}>
          <Text size={1} weight="semibold">
            {title}
          </Text>
          <Text size={1}>{text}</Text>
        </Stack>
      </Flex>
    </Card>
  );
}

/** Stays visible while the form is scrolled. */
const onTop = { position: 'sticky', top: 8, zIndex: 100 } as const;

/** The time when a notice about unsaved words ended because they were saved, for some seconds. */
function useEnd(isShown: boolean, isSaved: boolean): Date | undefined {
  const [wasShown, setWasShown] = useState(false);
  const [end, setEnd] = useState<Date>();
  useEffect(() => {
    if (isShown) setWasShown(true);
    else if (wasShown && isSaved) {
      setWasShown(false);
      setEnd(new Date());
    }
  }, [isShown, isSaved, wasShown]);
  useEffect(() => {
    if (!end) return;
    const timer = setTimeout(() => setEnd(undefined), savedShownMs);
    return () => clearTimeout(timer);
  }, [end]);
  return isShown ? undefined : end;
}
