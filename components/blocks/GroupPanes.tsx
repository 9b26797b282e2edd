import { type Seedling, Seedlings } from '#components/illustrations/Seedlings.tsx';
import type { SiteTree } from '#lib/urls/siteTree.ts';

type Group = {
  _id: string;
  name: string;
  audience?: string | undefined;
};

type Props = {
  groups: readonly Group[];
  addresses: SiteTree;
  /** Level of the names' headings; without it, they are paragraphs. */
  level?: 2 | 3;
  /** The group whose page this is. */
  current?: string;
};

/** The network groups as panes of glass side by side. A whole pane leads to the group's page, if it has one. */
export function GroupPanes({ groups, addresses, level, current }: Props) {
  const Name = level ? (`h${level}` as const) : 'p';
  return (
    <ul className="card grid divide-forest border-2 border-forest max-sm:divide-y sm:auto-cols-fr sm:grid-flow-col sm:divide-x">
      {groups.map(({ _id, name, audience }, index) => {
        const path = addresses.pathOf(_id);
        const isCurrent = _id === current;
        return (
          <li
            key={_id}
            className={`group relative flex flex-col px-4 pt-4 max-sm:min-h-18 max-sm:pr-24 max-sm:pb-4 print:pb-4 ${isCurrent ? 'on-night' : 'bg-pane text-forest hover:bg-pane-deep'}`}
          >
            <Name className="text-[1.15em] leading-tight font-medium">
              {path ? (
                <a
                  href={path}
                  aria-current={isCurrent ? 'page' : undefined}
                  className="card-link text-inherit aria-[current]:no-underline"
                >
                  {name}
                </a>
              ) : (
                name
              )}
            </Name>
            {audience && <p className="label mt-1.5 text-ink-soft">{audience}</p>}
            <Plants mirrored={index % 2 === 1} />
          </li>
        );
      })}
    </ul>
  );
}

const seedlings: readonly Seedling[] = [
  [18, 38],
  [46, 52, true],
  [74, 30],
];

function Plants({ mirrored }: { mirrored: boolean }) {
  return (
    <svg
      viewBox="0 0 92 64"
      width="92"
      height="64"
      className={`mt-auto self-end pt-3 text-leaf max-sm:absolute max-sm:right-2 max-sm:bottom-0 max-sm:w-20 print:hidden ${mirrored ? '[scale:-1_1]' : ''}`}
      aria-hidden="true"
      fill="currentColor"
      fillOpacity=".3"
      stroke="currentColor"
      strokeWidth="1.1"
    >
      <Seedlings plants={seedlings} ground={64} />
    </svg>
  );
}
