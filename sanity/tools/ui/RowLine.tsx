import { Text } from '@sanity/ui';
import type { ReactNode } from 'react';

/** A line of text in a row. Long words may wrap, because addresses have no spaces. Renders nothing without children. */
export function RowLine({ children, muted = true }: { children: ReactNode; muted?: boolean }) {
  if (!children) return null;
  return (
    <Text muted={muted} size={1} style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Text>
  );
}
