import { Box, Button, Card, Stack, Text, TextInput } from '@sanity/ui';
import { type FormEvent, useId, useState } from 'react';
import { logInAgain } from '#sanity/client/embeddedLake.ts';
import type { Editor } from '#sanity/client/session/editorSession.ts';
import { LoginError } from '#sanity/client/session/logIn.ts';
import { hasUnsaved } from '#sanity/client/unsavedDocuments.ts';

/** Name and password, with the name of the editor who was logged in. */
export function LogInAgainForm({ editor }: { editor: Editor }) {
  const id = useId();
  const [name, setName] = useState(editor.name);
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setError(undefined);
    try {
      // The dialog closes when the session has heard of the new login.
      await logInAgain({ name, password });
    } catch (cause) {
      if (!(cause instanceof LoginError)) console.error('The login failed', cause);
      setError(cause instanceof LoginError ? cause.message : 'Det lykkedes ikke at logge ind. Prøv igen.');
      setSending(false);
    }
  };
  return (
    <Box as="form" padding={4} onSubmit={submit}>
      <Stack gap={4}>
        <Text size={1}>
          {hasUnsaved()
            ? 'Du er blevet logget ud. Det, du har skrevet, står her endnu og bliver gemt, når du har logget ind.'
            : 'Du er blevet logget ud. Log ind for at fortsætte, hvor du slap.'}
        </Text>
        {error && (
          <Card id={`${id}-error`} padding={3} radius={2} tone="critical" role="alert">
            <Text size={1}>{error}</Text>
          </Card>
        )}
        <Stack gap={3}>
          <Text as="label" htmlFor={`${id}-name`} size={1} weight="medium">
            Navn
          </Text>
          <TextInput
            id={`${id}-name`}
            autoComplete="username"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Stack>
        <Stack gap={3}>
          <Text as="label" htmlFor={`${id}-password`} size={1} weight="medium">
            Adgangskode
          </Text>
          <TextInput
            id={`${id}-password`}
            type="password"
            autoComplete="current-password"
            autoFocus
            aria-describedby={error ? `${id}-error` : undefined}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </Stack>
        <Button
          type="submit"
          text="Log ind"
          tone="primary"
          loading={isSending}
          disabled={isSending || !name.trim() || !password}
        />
      </Stack>
    </Box>
  );
}
