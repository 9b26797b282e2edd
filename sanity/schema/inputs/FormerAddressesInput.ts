import { createElement, Fragment } from 'react';
import { type ArrayOfPrimitivesInputProps, useFormValue } from 'sanity';
import { lazily } from '#sanity/studio/lazily.ts';

const RememberedAddresses = lazily(() => import('./RememberedAddresses.tsx'));

/** What the site remembers by itself, to be read, and below it what editors add by hand. */
export function FormerAddressesInput(props: ArrayOfPrimitivesInputProps) {
  const id = useFormValue(['_id']);
  return createElement(
    Fragment,
    null,
    typeof id === 'string' && createElement(RememberedAddresses, { document: id }),
    props.renderDefault(props),
  );
}
