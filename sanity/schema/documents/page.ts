import { DocumentIcon } from '@sanity/icons/Document';
import { defineType } from 'sanity';
import { blocksField } from '../fields/blocksField.ts';
import { editorialFields } from '../fields/editorial.ts';
import { formerAddressesField } from '../fields/formerAddresses.ts';
import { pageGroups } from '../fields/groups.ts';
import { leadField } from '../fields/lead.ts';
import { alphabetical, byNextReview } from '../fields/orderings.ts';
import { parentField } from '../fields/parent.ts';
import { seoField } from '../fields/seoField.ts';
import { slugField } from '../fields/slug.ts';
import { titleField } from '../fields/title.ts';
import { addressOf, slugSelection } from '../preview/address.ts';

export const page = defineType({
  name: 'page',
  title: 'Side',
  type: 'document',
  icon: DocumentIcon,
  groups: pageGroups,
  fields: [
    titleField,
    slugField('title'),
    parentField(),
    leadField,
    blocksField,
    seoField,
    formerAddressesField,
    ...editorialFields,
  ],
  orderings: [alphabetical('title'), byNextReview],
  preview: {
    select: { title: 'title', ...slugSelection() },
    prepare: ({ title, ...slugs }) => ({ title, subtitle: addressOf(slugs) }),
  },
});
