import { type ComponentType, createElement, type FunctionComponent, lazy, Suspense } from 'react';

/**
 * Loads a component on first render. Node also loads the schema and the configuration (`npm run types`) and does not
 * support JSX, so they cannot import `.tsx` files statically.
 *
 * @example
 * const FormerPaths = lazyComponent(() => import('./FormerPaths.tsx'));
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): FunctionComponent<Props> {
  const Loaded = lazy(load) as ComponentType<Props>;
  return (props) => createElement(Suspense, { fallback: null }, createElement(Loaded, props));
}
