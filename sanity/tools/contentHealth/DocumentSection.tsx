import { Badge, Box, Card, Flex, Heading, Stack, Text } from '@sanity/ui';
import { pathToString, useSchema } from 'sanity';
import { IntentLink } from 'sanity/router';
import { contentRules } from '#lib/contentRules/rules.ts';
import type { Finding } from '#lib/contentRules/types.ts';
import { describeLocation } from '../links/describeLocation.ts';
import { documentLabel } from '../links/documentLabel.ts';
import { RowLine } from '../ui/RowLine.tsx';
import type { DocumentFindings } from './findingGroups.ts';
import { severityIcons } from './severityIcons.ts';

const ruleTitles = new Map(contentRules.map(({ id, title }) => [id, title]));

/** A document and its findings, each a link to the field. */
export function DocumentSection({ group }: { group: DocumentFindings }) {
  const { document, address, findings } = group;
  const typeTitle = useSchema().get(document._type)?.title ?? document._type;
  const { title } = documentLabel({ ...document, slug: undefined }, typeTitle);
  const subtitle = [typeTitle === title ? undefined : typeTitle, address].filter(Boolean).join(' · ');
  return (
    <Stack as="section" gap={3} aria-label={title}>
      <Flex align="center" gap={2} wrap="wrap">
        <Heading as="h2" size={1} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Heading>
        <RowLine>{subtitle}</RowLine>
        {document._id.startsWith('drafts.') && <Badge tone="caution">Kladde</Badge>}
      </Flex>
      <Card border radius={2} overflow="hidden">
        <Stack as="ul">
          {findings.map((finding, index) => (
            <FindingRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule can find two faults at one field
              key={`${finding.rule} ${index}`}
              finding={finding}
              group={group}
              isFirst={index === 0}
            />
          ))}
        </Stack>
      </Card>
    </Stack>
  );
}

type RowProps = { finding: Finding; group: DocumentFindings; isFirst: boolean };

function FindingRow({ finding, group: { id, document }, isFirst }: RowProps) {
  const schema = useSchema();
  const { path, severity, rule, message } = finding;
  const { icon: Icon, tone, name } = severityIcons[severity];
  const params = {
    ...{ id, type: document._type },
    ...(path.length > 0 && { path: pathToString(path) }),
  };
  const place = path.length > 0 && describeLocation(schema.get(document._type), document, { path });
  return (
    <Card as="li" borderTop={!isFirst}>
      <IntentLink intent="edit" params={params} style={{ color: 'inherit', textDecoration: 'none' }}>
        <Card padding={3} __unstable_focusRing data-as="a">
          <Flex gap={3}>
            <Card tone={tone} style={{ background: 'none' }}>
              <Text size={2} accent={false} aria-label={name} role="img">
                <Icon />
              </Text>
            </Card>
            <Box flex={1}>
              <Stack gap={3}>
                <Flex gap={2} align="baseline" wrap="wrap">
                  <Text size={1} weight="medium">
                    {ruleTitles.get(rule) ?? rule}
                  </Text>
                  {place && <RowLine>{place}</RowLine>}
                </Flex>
                <RowLine muted={false}>{message}</RowLine>
              </Stack>
            </Box>
          </Flex>
        </Card>
      </IntentLink>
    </Card>
  );
}
