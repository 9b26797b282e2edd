import { WarningOutlineIcon } from '@sanity/icons/WarningOutline';
import { Box, Button, Card, Dialog, Flex, Stack, Text } from '@sanity/ui';
import { useId, useState } from 'react';
import type { ValidationMarker } from 'sanity';
import { useDocumentPane } from 'sanity/structure';
import type { ContentDocument } from '#lib/contentRules/types.ts';
import { describeField } from './describeField.ts';
import { PlacementChoice } from './PlacementChoice.tsx';
import type { Placement } from './placePage.ts';
import { type Correspondence, TranslationQuestion } from './TranslationQuestion.tsx';

type Props = {
  warnings: readonly ValidationMarker[];
  /** Nothing published leads to the page. */
  needsPlace: boolean;
  /** The Danish page that an English page must be compared with. */
  original: ContentDocument | undefined;
  /** `isSame`: the editor says that the English page corresponds to the Danish one. */
  onPublish: (placement: Placement, isSame: boolean) => void;
  onClose: () => void;
};

/**
 * The dialog before a publish: names the warnings, and asks where a page without links is to be found, and whether
 * an English page corresponds to a changed Danish one.
 */
export default function BeforePublishing({ warnings, needsPlace, original, onPublish, onClose }: Props) {
  const [placement, setPlacement] = useState<Placement>('above');
  const [correspondence, setCorrespondence] = useState<Correspondence>('older');
  return (
    <Dialog
      id={useId()}
      header="Før du udgiver"
      width={1}
      onClose={onClose}
      onClickOutside={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="ghost" text="Tilbage" onClick={onClose} />
          <Button
            tone="primary"
            text={warnings.length > 0 ? 'Udgiv alligevel' : 'Udgiv nu'}
            onClick={() => onPublish(needsPlace ? placement : 'search', correspondence === 'same')}
          />
        </Flex>
      }
    >
      <Box padding={4}>
        <Stack gap={5}>
          {warnings.length > 0 && <Warnings warnings={warnings} onClose={onClose} />}
          {needsPlace && <PlacementChoice value={placement} onChange={setPlacement} />}
          {original && (
            <TranslationQuestion original={original} value={correspondence} onChange={setCorrespondence} />
          )}
        </Stack>
      </Box>
    </Dialog>
  );
}

function Warnings({ warnings, onClose }: Pick<Props, 'warnings' | 'onClose'>) {
  const { schemaType, value, onPathOpen, onFocus } = useDocumentPane();
  return (
    <Stack gap={3}>
      <Text size={1} weight="medium">
        {warnings.length === 1 ? 'Der er én advarsel' : `Der er ${warnings.length} advarsler`}
      </Text>
      <Stack as="ul" gap={2} aria-label="Advarsler">
        {warnings.map(({ path, message }) => (
          <Card as="li" key={`${JSON.stringify(path)} ${message}`} tone="caution" radius={2} padding={3}>
            <Flex gap={3} align="flex-start">
              <Text size={1}>
                <WarningOutlineIcon />
              </Text>
              <Stack flex={1} gap={3}>
                <Text size={1} weight="medium">
                  {describeField(schemaType, value, path) || 'Hele dokumentet'}
                </Text>
                <Text size={1} style={{ overflowWrap: 'anywhere' }}>
                  {message}
                </Text>
              </Stack>
              {path.length > 0 && (
                <Button
                  mode="bleed"
                  fontSize={1}
                  padding={2}
                  text="Ret"
                  onClick={() => {
                    onClose();
                    onPathOpen(path);
                    onFocus(path);
                  }}
                />
              )}
            </Flex>
          </Card>
        ))}
      </Stack>
    </Stack>
  );
}
