type Props = {
  title: string;
  path: string | undefined;
  label?: string | undefined;
  text?: string | undefined;
  /** Level of the card's heading: one below the heading above it. */
  level: 2 | 3;
};

/** A list item that links to a page. The whole card is clickable; the link text is the title. */
export function Card({ title, path, label, text, level }: Props) {
  const Heading = `h${level}` as const;
  return (
    <li className="card group relative flex flex-col border-t-2 border-leaf bg-pane px-5 pt-5 pb-6 hover:bg-pane-deep">
      <Heading className="text-[1.25em] leading-tight">
        {path ? (
          <a
            href={path}
            className="card-link text-forest decoration-transparent group-hover:decoration-current"
          >
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
      {label && <p className="label mt-2 text-ink-soft">{label}</p>}
      {text && <p className="mt-3 text-[0.9em] leading-normal">{text}</p>}
      {path && (
        <svg
          viewBox="0 0 24 10"
          className="mt-auto w-6 [translate:0_0.25rem] self-end text-leaf transition-transform group-hover:[translate:0.25rem_0.25rem] motion-reduce:transition-none print:hidden"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
        >
          <path d="M0 5h22M18 1l4 4-4 4" />
        </svg>
      )}
    </li>
  );
}
