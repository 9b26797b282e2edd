import { createElement, Fragment } from 'react';
import { type ArrayOfPrimitivesInputProps, useFormValue } from 'sanity';
import { lazyComponent } from './lazyComponent.ts';

const FormerPaths = lazyComponent(() => import('./FormerPaths.tsx'));

/** What the site remembers by itself, to be read, and below it what editors add by hand. */
export function FormerAddressesInput(props: ArrayOfPrimitivesInputProps) {
  const id = useFormValue(['_id']);
  return createElement(
    Fragment,
    null,
    typeof id === 'string' && createElement(FormerPaths, { document: id }),
    props.renderDefault(props),
  );
}
