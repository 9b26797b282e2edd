import { getPublishedId } from '@sanity/client/csm';
import { LinkIcon } from '@sanity/icons/Link';
import { createElement, useState } from 'react';
import type { DocumentActionComponent } from 'sanity';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';

const NewsletterLinkDialog = lazyComponent(() => import('./NewsletterLinkDialog.tsx'));

const title = 'Kopiér nyhedsbrevslink';

/** The document action »Kopiér nyhedsbrevslink«. */
export const newsletterLinkAction: DocumentActionComponent = ({ id }) => {
  const [open, setOpen] = useState(false);
  return {
    label: title,
    icon: LinkIcon,
    onHandle: () => setOpen(true),
    dialog: open && {
      type: 'dialog',
      header: title,
      width: 'medium',
      onClose: () => setOpen(false),
      content: createElement(NewsletterLinkDialog, { id: getPublishedId(id) }),
    },
  };
};
