import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline';
import { InfoOutlineIcon } from '@sanity/icons/InfoOutline';
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline';
import type { Severity } from '#lib/contentRules/types.ts';

/** Icon, colour and accessible name of a finding. */
export const severityIcons = {
  error: { icon: ErrorOutlineIcon, tone: 'critical', name: 'Fejl' },
  warning: { icon: WarningOutlineIcon, tone: 'caution', name: 'Advarsel' },
  info: { icon: InfoOutlineIcon, tone: 'primary', name: 'Oplysning' },
} as const satisfies Record<Severity, unknown>;
