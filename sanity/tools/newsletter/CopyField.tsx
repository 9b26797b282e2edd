import { CheckmarkIcon } from '@sanity/icons/Checkmark';
import { CopyIcon } from '@sanity/icons/Copy';
import { Button, Flex, Stack, Text, TextArea } from '@sanity/ui';
import { useEffect, useId, useRef, useState } from 'react';

type Props = { label: string; text: string; disabled?: boolean };

/** A read-only text with a copy button that confirms the copy. */
export function CopyField({ label, text, disabled = false }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text invalidates the confirmation.
  useEffect(() => setOutcome(undefined), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // The clipboard API is denied or needs https. The text is selected, so that the keyboard shortcut works.
      field.current?.select();
      setOutcome('failed');
    }
  };
  return (
    <Stack gap={3}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      <TextArea
        ref={field}
        id={id}
        readOnly
        disabled={disabled}
        fontSize={1}
        // An estimate for browsers without `field-sizing` (Firefox).
        rows={Math.min(Math.ceil(text.length / 64), 5)}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        style={{ fieldSizing: 'content', overflowWrap: 'anywhere', resize: 'none' }}
      />
      <Flex align="center" gap={3} wrap="wrap">
        <Button
          icon={outcome === 'copied' ? CheckmarkIcon : CopyIcon}
          text={outcome === 'copied' ? 'Kopieret' : 'Kopiér'}
          aria-label={`${outcome === 'copied' ? 'Kopieret' : 'Kopiér'}: ${label}`}
          tone={outcome === 'copied' ? 'positive' : 'primary'}
          disabled={disabled}
          onClick={copy}
        />
        <Text muted role="status" size={1}>
          {outcome === 'copied' && 'Linket er kopieret. Sæt det ind i nyhedsbrevet.'}
          {outcome === 'failed' && 'Browseren ville ikke kopiere. Linket er markeret: tryk Ctrl+C (Mac: ⌘C).'}
        </Text>
      </Flex>
    </Stack>
  );
}
