import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline';
import { InfoOutlineIcon } from '@sanity/icons/InfoOutline';
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline';
import { Card, Flex, Stack, Text } from '@sanity/ui';
import type { FormNodeValidation } from 'sanity';

const looks = {
  error: { icon: ErrorOutlineIcon, tone: 'critical' },
  warning: { icon: WarningOutlineIcon, tone: 'caution' },
  info: { icon: InfoOutlineIcon, tone: 'default' },
} as const;

type Props = {
  /** Id of the field's input. */
  id: string;
  validation: readonly FormNodeValidation[];
};

/** The validation messages of a field, in words. */
export default function ValidationMessages({ id, validation }: Props) {
  const messages = new Map(validation.map((marker) => [`${marker.level} ${marker.message}`, marker]));
  return (
    <Stack as="ul" gap={2} data-testid={`messages-${id}`}>
      {[...messages].map(([key, { level, message }]) => {
        const { icon: Icon, tone } = looks[level];
        return (
          <Card as="li" key={key} tone={tone} style={{ background: 'none' }}>
            <Flex gap={2} paddingLeft={1}>
              <Text size={1}>
                <Icon />
              </Text>
              <Text size={1} style={{ overflowWrap: 'anywhere' }}>
                {message}
              </Text>
            </Flex>
          </Card>
        );
      })}
    </Stack>
  );
}
