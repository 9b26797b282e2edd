import { Box, Button, Stack, Text } from '@sanity/ui';

type Props = {
  sentences: readonly { text: string; next: string }[];
  /** How many tables became blocks. */
  placed: number;
  onUndo: (() => void) | undefined;
  undoText?: string;
};

/** The report of a paste for a toast: the losses, and the next step. */
export function PasteReport({ sentences, placed, onUndo, undoText = 'Fortryd indsættelsen' }: Props) {
  return (
    <Stack gap={4} paddingTop={2}>
      {placed > 0 && (
        <Text size={1}>
          {placed === 1
            ? 'Tabellen står i sin egen blok efter teksten. Giv den en titel.'
            : `${placed} tabeller står i deres egne blokke efter teksten. Giv dem en titel.`}{' '}
          Tekst efter en tabel står i en ny blok under den.
        </Text>
      )}
      {sentences.map(({ text, next }) => (
        <Stack key={text} gap={2}>
          <Text size={1} weight="medium">
            {text}
          </Text>
          <Text size={1} muted>
            {next}
          </Text>
        </Stack>
      ))}
      {onUndo && (
        <Box>
          <Button mode="ghost" fontSize={1} padding={2} text={undoText} onClick={onUndo} />
        </Box>
      )}
    </Stack>
  );
}
