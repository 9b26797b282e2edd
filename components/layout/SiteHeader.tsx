import { Logo } from '#components/illustrations/Logo.tsx';
import { sitePages } from '#lib/model.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { MenuLink } from './toMenuLinks.ts';

const search: MenuLink = { path: sitePages.search, title: 'Søg' };

type Props = { name: string; menu: readonly MenuLink[]; current: string | undefined };

/** Site name and main menu. On narrow screens, the menu is a `details` element, which needs no script. */
export function SiteHeader({ name, menu, current }: Props) {
  return (
    <header className="border-b border-line print:border-0">
      <div className="shell flex min-h-18 flex-wrap items-center justify-between gap-x-3 gap-y-1 py-3">
        <a
          href="/"
          aria-current={current === '/' ? 'page' : undefined}
          className="flex items-center gap-[clamp(.5rem,2.5vw,.75rem)] py-1 text-[clamp(1rem,5vw,1.3rem)] leading-tight tracking-tight text-forest no-underline"
        >
          <Logo className="size-[clamp(1.75rem,9vw,2.25rem)] shrink-0" />
          {name}
        </a>
        <nav aria-label="Hovedmenu" className="max-lg:hidden print:hidden">
          <MenuLinks menu={menu} current={current} className="flex gap-1" />
        </nav>
        <details className="group lg:hidden print:hidden">
          <summary className="label flex list-none items-center gap-2 rounded-sm border border-line px-3 py-2 font-medium text-forest group-open:bg-pane [&::-webkit-details-marker]:hidden">
            <svg
              viewBox="0 0 16 12"
              className="w-4"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
              aria-hidden="true"
            >
              <path d="M0 2h16M0 10h16" className="group-open:hidden" />
              <path d="M2 0l12 12M14 0L2 12" className="hidden group-open:block" />
            </svg>
            Menu
          </summary>
          <nav
            aria-label="Hovedmenu"
            className="absolute inset-x-0 z-10 mt-3 border-y border-line bg-paper lifted"
          >
            <MenuLinks menu={menu} current={current} className="shell divide-y divide-line py-2" />
          </nav>
        </details>
      </div>
    </header>
  );
}

function MenuLinks({ menu, current, className }: Omit<Props, 'name'> & { className: string }) {
  return (
    <ul className={`label ${className}`}>
      {[...menu.filter(({ path }) => path !== search.path), search].map((link) => (
        <li key={link.path}>
          <a
            href={link.path}
            aria-current={link.path === current ? 'page' : undefined}
            className={`block px-3 py-2.5 text-ink no-underline decoration-leaf decoration-2 underline-offset-8 hover:underline max-lg:px-0 max-lg:py-3 ${isWithin(current, link.path) ? 'underline' : ''}`}
          >
            {withoutSoftHyphens(link.title)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** True if the current page is the page at `path` or one below it. */
function isWithin(current: string | undefined, path: string): boolean {
  return current === path || (current?.startsWith(`${path}/`) ?? false);
}
