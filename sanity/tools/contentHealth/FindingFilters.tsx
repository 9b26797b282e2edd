import { Box, Button, Flex, Select } from '@sanity/ui';
import { contentRules } from '#lib/contentRules/rules.ts';
import { severities, severityLabel } from '#lib/contentRules/severities.ts';
import type { Severity } from '#lib/contentRules/types.ts';
import { countByRule, countBySeverity, type DocumentFindings, type FindingFilter } from './findingGroups.ts';
import { severityIcons } from './severityIcons.ts';

type Props = {
  /** All findings: the numbers do not depend on the filter. */
  groups: readonly DocumentFindings[];
  filter: FindingFilter;
  onChange(filter: FindingFilter): void;
};

/** Buttons for the severities and a list of the rules, each with its number of findings. */
export function FindingFilters({ groups, filter, onChange }: Props) {
  const counts = countBySeverity(groups);
  const ruleCounts = countByRule(groups);
  const total = counts.error + counts.warning + counts.info;
  const label = (severity: Severity) => `${counts[severity]} ${severityLabel(severity, counts[severity])}`;
  return (
    <Flex align="center" gap={2} wrap="wrap" role="group" aria-label="Vis kun">
      <Toggle
        text={`Alle ${total}`}
        active={!filter.severity}
        onClick={() => onChange({ rule: filter.rule })}
      />
      {severities.map((severity) => (
        <Toggle
          key={severity}
          text={label(severity)}
          icon={severityIcons[severity].icon}
          active={filter.severity === severity}
          disabled={counts[severity] === 0 && filter.severity !== severity}
          onClick={() => onChange({ severity })}
        />
      ))}
      <Box flex={1} style={{ minWidth: '12em', maxWidth: '24em' }}>
        <Select
          aria-label="Regel"
          fontSize={1}
          padding={3}
          value={filter.rule ?? ''}
          onChange={({ currentTarget }) => onChange({ rule: currentTarget.value || undefined })}
        >
          <option value="">Alle regler</option>
          {contentRules
            .filter(({ id }) => ruleCounts.has(id) || id === filter.rule)
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {`${title} (${ruleCounts.get(id) ?? 0})`}
              </option>
            ))}
        </Select>
      </Box>
    </Flex>
  );
}

type ToggleProps = {
  text: string;
  icon?: React.ComponentType;
  active: boolean;
  disabled?: boolean;
  onClick(): void;
};

function Toggle({ active, ...props }: ToggleProps) {
  return <Button {...props} mode="bleed" fontSize={1} padding={3} selected={active} aria-pressed={active} />;
}
