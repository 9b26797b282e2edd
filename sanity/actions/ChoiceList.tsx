import { Box, Flex, Radio, Stack, Text } from '@sanity/ui';
import { useId } from 'react';

/** An answer to a question. */
export type Choice<Value extends string> = { value: Value; title: string; explanation: string };

type Props<Value extends string> = {
  question: string;
  explanation: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

/** A question of the dialog before a publish, with one answer to choose. */
export function ChoiceList<Value extends string>(props: Props<Value>) {
  const { question, explanation, choices, value, onChange } = props;
  const name = useId();
  return (
    <Stack as="fieldset" gap={4} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Stack gap={3}>
        <Text as="legend" size={1} weight="medium">
          {question}
        </Text>
        <Text size={1} muted>
          {explanation}
        </Text>
      </Stack>
      {choices.map((choice) => (
        <Flex as="label" key={choice.value} gap={3} align="flex-start">
          <Box paddingTop={1}>
            <Radio
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
          </Box>
          <Stack gap={2} flex={1}>
            <Text size={1} weight="medium">
              {choice.title}
            </Text>
            <Text size={1} muted>
              {choice.explanation}
            </Text>
          </Stack>
        </Flex>
      ))}
    </Stack>
  );
}
