import { DocumentIcon } from '@sanity/icons/Document';
import { defineType } from 'sanity';
import { blocksField } from '../fields/blocksField.ts';
import { editorialFields } from '../fields/editorial.ts';
import { formerAddressesField } from '../fields/formerAddresses.ts';
import { pageGroups } from '../fields/groups.ts';
import { leadField } from '../fields/lead.ts';
import { newsField } from '../fields/news.ts';
import { orderField } from '../fields/order.ts';
import { alphabetical, byNextReview } from '../fields/orderings.ts';
import { parentField } from '../fields/parent.ts';
import { searchTermsField } from '../fields/searchTerms.ts';
import { sectionField } from '../fields/section.ts';
import { seoField } from '../fields/seoField.ts';
import { slugField } from '../fields/slug.ts';
import { titleField } from '../fields/title.ts';
import { translationFields } from '../fields/translation.ts';
import { addressOf, slugSelection } from '../preview/address.ts';

export const page = defineType({
  name: 'page',
  title: 'Side',
  type: 'document',
  icon: DocumentIcon,
  // The title is already above the form and in its first field: the text comes sooner without a third.
  __experimental_formPreviewTitle: false,
  groups: pageGroups,
  fields: [
    titleField,
    leadField,
    blocksField,
    slugField('title'),
    parentField(),
    sectionField,
    orderField({ required: false }),
    ...translationFields,
    formerAddressesField,
    searchTermsField,
    newsField,
    seoField,
    ...editorialFields,
  ],
  orderings: [alphabetical('title'), byNextReview],
  preview: {
    select: { title: 'title', ...slugSelection() },
    prepare: ({ title, ...slugs }) => ({ title, subtitle: addressOf(slugs) }),
  },
});
