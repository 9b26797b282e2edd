import { Card } from '@sanity/ui';
import type { ComponentProps, ReactNode } from 'react';

type Props = Pick<ComponentProps<typeof Card>, 'tone' | 'role'> & { testId: string; children: ReactNode };

/** A message above the footer of a document, in which it is rendered. */
export function FooterNotice({ testId, children, ...card }: Props) {
  return (
    <Card
      {...card}
      borderTop
      padding={3}
      data-testid={testId}
      style={{ position: 'absolute', left: 0, right: 0, bottom: '100%' }}
    >
      {children}
    </Card>
  );
}
