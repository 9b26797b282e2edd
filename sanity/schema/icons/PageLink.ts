import { createElement } from 'react';

const svgProps = {
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
 * Icon for an internal link: a page with an arrow. Uses the 25-unit grid of the Studio's icons. Written without JSX,
 * because Node also loads the schema (`npm run types`) and does not support JSX.
 */
export function PageLink() {
  return createElement(
    'svg',
    svgProps,
    createElement('path', { d: 'M10 20.5h8.5v-11l-5-5h-7V13M13.5 4.5v5h5' }),
    createElement('path', { d: 'M4 17.5h8.5M9.5 14.5l3 3-3 3' }),
  );
}
