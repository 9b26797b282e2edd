import { type ComponentType, createElement, type FunctionComponent, lazy, Suspense } from 'react';

/**
 * A component that is fetched when it is shown: schema and configuration are read by Node as well (`npm run types`), which
 * knows no JSX.
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): FunctionComponent<Props> {
  const Loaded = lazy(load) as ComponentType<Props>;
  return (props) => createElement(Suspense, { fallback: null }, createElement(Loaded, props));
}
