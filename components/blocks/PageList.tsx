import type { ReactNode } from 'react';

/** Titles of pages with what is said about them, set like the contents of a book. */
export function PageList({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <ul className={`@container mt-6 border-b border-line ${className}`}>{children}</ul>;
}

type ItemProps = {
  title: string;
  path: string;
  text?: string | undefined;
  /** Level of the title's heading: one below the heading above it. */
  level: 2 | 3;
};

/** An entry that leads to a page. Its whole row is clickable; the link text is the title. */
export function PageListItem({ title, path, text, level }: ItemProps) {
  const Heading = `h${level}` as const;
  return (
    <li className="card group relative grid gap-x-10 gap-y-1.5 border-t border-line py-4 hover:border-forest @2xl:grid-cols-[minmax(0,1fr)_minmax(0,1.35fr)] @2xl:items-baseline print:py-2">
      <Heading className="text-[1.3em] leading-tight">
        <a href={path} className="card-link text-forest decoration-leaf group-hover:decoration-current">
          {title}
        </a>
      </Heading>
      {text && <p className="text-[0.95em] leading-normal">{text}</p>}
    </li>
  );
}
