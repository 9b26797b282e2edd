import { Box, Button, Stack, Text } from '@sanity/ui';
import { useState } from 'react';
import { type Editor, editorSession } from '#sanity/client/session/editorSession.ts';
import { leaveUnsaved, whenAllSaved } from '#sanity/client/unsavedDocuments.ts';

/** Asks what to do with one editor's unsaved words when another has logged in: history would name the wrong author. */
export function ReplacedEditor({ editor, by }: { editor: Editor; by: Editor }) {
  const [isSaving, setSaving] = useState(false);
  const saveUnderNewName = async () => {
    setSaving(true);
    editorSession.acceptReplacement();
    await whenAllSaved();
    // The desk was opened for the first editor.
    location.reload();
  };
  const leave = () => {
    leaveUnsaved();
    location.reload();
  };
  return (
    <Box padding={4}>
      <Stack gap={4}>
        <Text size={1}>
          {`${editor.name} har skrevet noget her, som ikke er gemt endnu. Hvis det bliver gemt nu, står der i historikken, at ${by.name} har skrevet det.`}
        </Text>
        <Button
          text={`Log ind som ${editor.name}, og gem`}
          tone="primary"
          disabled={isSaving}
          onClick={() => editorSession.refuseReplacement()}
        />
        <Button
          text={`Gem det som ${by.name}`}
          mode="ghost"
          disabled={isSaving}
          loading={isSaving}
          onClick={saveUnderNewName}
        />
        <Stack gap={3}>
          <Button
            text={`Lad det ligge til ${editor.name}`}
            mode="bleed"
            disabled={isSaving}
            onClick={leave}
          />
          <Text muted size={1}>
            {`Så bliver det ikke gemt nu. ${editor.name} får det tilbudt igen i denne browser.`}
          </Text>
        </Stack>
      </Stack>
    </Box>
  );
}
