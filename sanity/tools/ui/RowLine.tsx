import { Text } from '@sanity/ui';
import type { ReactNode } from 'react';

/** A line of a row, broken where it must be: addresses have no spaces. Nothing for no words. */
export function RowLine({ children, muted = true }: { children: ReactNode; muted?: boolean }) {
  if (!children) return null;
  return (
    <Text muted={muted} size={1} style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Text>
  );
}
