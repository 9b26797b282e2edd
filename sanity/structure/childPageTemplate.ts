import type { Template } from 'sanity';

/** The name of the template that »Sider« makes new pages from: it says which page they lie below. */
export const childPageTemplateId = 'page-below';

export const childPageTemplate: Template<{ parent: string }> = {
  id: childPageTemplateId,
  title: 'Side',
  schemaType: 'page',
  parameters: [{ name: 'parent', title: 'Overordnet side', type: 'string' }],
  value: ({ parent }: { parent: string }) => ({ parent: { _type: 'reference', _ref: parent } }),
};
