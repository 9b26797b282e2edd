import { createElement, Fragment, lazy, Suspense } from 'react';
import { type ArrayOfPrimitivesInputProps, useFormValue } from 'sanity';

// Fetched when it is shown: the schema is read by Node as well, which knows no JSX.
const RememberedAddresses = lazy(() => import('./RememberedAddresses.tsx'));

/** What the site remembers by itself, to be read, and below it what editors add by hand. */
export function FormerAddressesInput(props: ArrayOfPrimitivesInputProps) {
  const id = useFormValue(['_id']);
  return createElement(
    Fragment,
    null,
    typeof id === 'string' &&
      createElement(Suspense, { fallback: null }, createElement(RememberedAddresses, { document: id })),
    props.renderDefault(props),
  );
}
