import type { Template } from 'sanity';

/** Id of the template for new pages below another page, used by the list »Sider«. */
export const childPageTemplateId = 'page-below';

export const childPageTemplate: Template<{ parent: string }> = {
  id: childPageTemplateId,
  title: 'Side',
  schemaType: 'page',
  parameters: [{ name: 'parent', title: 'Overordnet side', type: 'string' }],
  value: ({ parent }: { parent: string }) => ({ parent: { _type: 'reference', _ref: parent } }),
};
