import { createElement } from 'react';

const drawn = {
  viewBox: '0 0 25 25',
  width: '1em',
  height: '1em',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: '1.2',
  'data-sanity-icon': 'page-link',
  'aria-hidden': true,
};

/**
 * A page with an arrow onto it: a link within the site. Drawn as the Studio's own icons are, 25 units wide. Without JSX:
 * the schema is read by Node as well, which knows none.
 */
export function PageLink() {
  return createElement(
    'svg',
    drawn,
    createElement('path', { d: 'M10 20.5h8.5v-11l-5-5h-7V13M13.5 4.5v5h5' }),
    createElement('path', { d: 'M4 17.5h8.5M9.5 14.5l3 3-3 3' }),
  );
}
