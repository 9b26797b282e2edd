import { defineField } from 'sanity';
import { problem } from '../validation/problem.ts';

const maxLength = 300;

/** News of a page, in the editor's words. The Atom feed (lib/siteFiles) shows it. */
export const newsField = defineField({
  name: 'news',
  title: 'Nyt til læserne',
  description:
    'Kun når siden er ny eller har fået nyt indhold. Nyheden kommer i strømmen »Nyt på siden«, som læsere følger i en nyhedslæser. Rettelser, som ingen behøver at kende, skal ikke stå her. En ny dato giver en ny nyhed.',
  type: 'object',
  options: { collapsible: true },
  group: 'sharing',
  fields: [
    defineField({
      name: 'text',
      title: 'Hvad er nyt?',
      description: 'En sætning eller to, for eksempel »Nu står medlemmerne af netværksgruppen på siden«.',
      type: 'text',
      rows: 2,
      validation: (rule) =>
        rule.max(maxLength).warning(`Nyheden er lang. Forkort den til højst ${maxLength} tegn.`),
    }),
    defineField({
      name: 'date',
      title: 'Dato',
      description: 'Den dag, nyheden gælder fra. En dato i fremtiden: nyheden kommer først den dag.',
      type: 'date',
      options: { dateFormat: 'DD.MM.YYYY' },
    }),
  ],
  validation: (rule) =>
    rule.custom((news: { text?: string; date?: string } | undefined) => {
      if (news?.text && !news.date) return problem('Vælg datoen for nyheden.', ['date']);
      if (news?.date && !news.text) return problem('Skriv, hvad der er nyt, eller slet datoen.', ['text']);
      return true;
    }),
});
