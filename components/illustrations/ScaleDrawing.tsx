import type { ReactNode } from 'react';

type Props = { width: number; height: number; className: string; children: ReactNode };

/**
 * Frame of a drawing of time, to scale. It is hidden where a list says the same better: on phones, in print and from screen
 * readers.
 */
export function ScaleDrawing({ width, height, className, children }: Props) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={`${className} w-full max-md:hidden lg:col-span-full print:hidden`}
      aria-hidden="true"
      fill="none"
    >
      {children}
    </svg>
  );
}

/** A label on the axis of a drawing. On narrower screens, where the drawing is smaller, its letters are larger. */
export const axisLabel = 'fill-ink-soft text-[20px] lg:text-[16px] [font-variant-numeric:lining-nums]';
/** The name of a line in a drawing. */
export const lineName = 'fill-ink text-[21px] lg:text-[17px] font-medium';
