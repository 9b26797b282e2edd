import type { Template } from 'sanity';

/** Id of the template for a redirect from the path of a page that is about to be removed. */
export const redirectFromTemplateId = 'redirect-from';

export const redirectFromTemplate: Template<{ from: string }> = {
  id: redirectFromTemplateId,
  title: 'Viderestilling',
  schemaType: 'redirect',
  parameters: [{ name: 'from', title: 'Fra adressen', type: 'string' }],
  value: ({ from }: { from: string }) => ({ from, permanent: true }),
};
