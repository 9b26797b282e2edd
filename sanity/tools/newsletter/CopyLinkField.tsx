import { CheckmarkIcon } from '@sanity/icons/Checkmark';
import { CopyIcon } from '@sanity/icons/Copy';
import { Button, Flex, Stack, Text, TextArea } from '@sanity/ui';
import { useId, useRef, useState } from 'react';

type Props = { label: string; link: string; disabled?: boolean };

/** A read-only text field with a button that copies its link and confirms it. Use the link as `key`: a new one is not copied yet. */
export function CopyLinkField({ label, link, disabled = false }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setOutcome('copied');
    } catch {
      // Clipboard access was denied, or the page is not on https. Selected, the link can be copied with Ctrl+C.
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
        // Estimated rows, for browsers without `field-sizing` (Firefox).
        rows={Math.min(Math.ceil(link.length / 64), 5)}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
        style={{ fieldSizing: 'content', overflowWrap: 'anywhere', resize: 'none' }}
      />
      <Flex align="center" gap={3} wrap="wrap">
        <Button
          icon={outcome === 'copied' ? CheckmarkIcon : CopyIcon}
          text={outcome === 'copied' ? 'Kopieret' : 'Kopier'}
          aria-label={`${outcome === 'copied' ? 'Kopieret' : 'Kopier'}: ${label}`}
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
