import { Grid, Stack, Text, TextInput } from '@sanity/ui';
import { useId } from 'react';
import type { Campaign } from './newsletterLink.ts';

type Props = {
  campaign: Campaign;
  problems: Partial<Campaign>;
  onChange: (campaign: Campaign) => void;
};

const fields = [
  { name: 'source', title: 'Kilde', example: 'nyhedsbrev' },
  { name: 'medium', title: 'Kanal', example: 'email' },
  { name: 'name', title: 'Navn', example: '2027-03' },
] as const;

/** The fields for the campaign (`utm_*`) parameters of the link. */
export function CampaignFields({ campaign, problems, onChange }: Props) {
  const id = useId();
  return (
    <Stack role="group" aria-labelledby={id} gap={4}>
      <Stack gap={3}>
        <Text id={id} size={1} weight="medium">
          Kampagne
        </Text>
        <Text muted size={1}>
          Kun hvis besøg fra linket skal kunne kendes fra andre i statistikken.
        </Text>
      </Stack>
      <Grid gridTemplateColumns={[1, 1, 3]} gap={4}>
        {fields.map(({ name, title, example }) => (
          <Field
            key={name}
            title={title}
            example={example}
            value={campaign[name]}
            problem={problems[name]}
            onChange={(value) => onChange({ ...campaign, [name]: value })}
          />
        ))}
      </Grid>
    </Stack>
  );
}

type FieldProps = {
  title: string;
  example: string;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
};

function Field({ title, example, value, problem, onChange }: FieldProps) {
  const id = useId();
  return (
    <Stack gap={3}>
      <Text as="label" htmlFor={id} size={1}>
        {title}
      </Text>
      <TextInput
        id={id}
        fontSize={1}
        value={value}
        placeholder={example}
        autoComplete="off"
        customValidity={problem}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem && (
        <Text
          id={`${id}-problem`}
          role="alert"
          size={1}
          style={{ color: 'var(--card-badge-critical-fg-color)' }}
        >
          {problem}
        </Text>
      )}
    </Stack>
  );
}
