import { getPublishedId } from '@sanity/client/csm';
import { LinkIcon } from '@sanity/icons/Link';
import { createElement, useState } from 'react';
import type { DocumentActionComponent } from 'sanity';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';

const NewsletterLinkDialog = lazyComponent(() => import('./NewsletterLinkDialog.tsx'));

const title = 'Kopier nyhedsbrevslink';

/** The document action »Kopier nyhedsbrevslink«. */
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
