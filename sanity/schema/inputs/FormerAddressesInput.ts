import { createElement, Fragment } from 'react';
import { type ArrayOfPrimitivesInputProps, useFormValue } from 'sanity';
import { lazyComponent } from './lazyComponent.ts';

const FormerPaths = lazyComponent(() => import('./FormerPaths.tsx'));

/** Shows the recorded former paths (read-only) above the former addresses that editors enter. */
export function FormerAddressesInput(props: ArrayOfPrimitivesInputProps) {
  const id = useFormValue(['_id']);
  return createElement(
    Fragment,
    null,
    typeof id === 'string' && createElement(FormerPaths, { document: id }),
    props.renderDefault(props),
  );
}
