import { LinkIcon } from '@sanity/icons/Link';
import { defineField, defineType } from 'sanity';
import { speakableCode } from '../addresses/speakableCode.ts';
import { linkTargetField } from '../fields/linkTarget.ts';
import { noteField } from '../fields/note.ts';
import { HeadingInput } from '../inputs/HeadingInput.ts';
import { headingInTarget } from '../validation/headingTarget.ts';

export const shortLink = defineType({
  name: 'shortLink',
  title: 'Kort link',
  type: 'document',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'code',
      title: 'Kode',
      description: 'Linket bliver /n/ og koden. Den kan læses op i telefonen og skrives af fra et papir.',
      type: 'string',
      initialValue: () => speakableCode(),
    }),
    linkTargetField('Siden, som det korte link fører til. Følger med, hvis siden flytter.', (rule) =>
      rule.required().error('Vælg, hvilken side linket går til.'),
    ),
    defineField({
      name: 'heading',
      title: 'Overskrift',
      description: 'Kun hvis linket skal gå til et bestemt sted på siden.',
      type: 'string',
      components: { input: HeadingInput },
      hidden: ({ parent }) => !parent?.target && !parent?.heading,
      validation: (rule) => rule.custom(headingInTarget).warning(),
    }),
    defineField({
      name: 'campaign',
      title: 'Kampagne',
      description: 'Kun hvis besøg fra linket skal kunne kendes fra andre i statistikken.',
      type: 'campaign',
    }),
    defineField({
      name: 'expires',
      title: 'Udløber',
      description: 'Fra dette tidspunkt virker linket ikke længere. Tom: det udløber aldrig.',
      type: 'datetime',
      options: { dateFormat: 'DD.MM.YYYY', timeFormat: 'HH:mm' },
    }),
    noteField('Hvor linket er brugt, for eksempel i hvilket nyhedsbrev. Vises aldrig på webstedet.'),
  ],
  orderings: [
    { name: 'code', title: 'Kode', by: [{ field: 'code', direction: 'asc' }] },
    { name: 'newest', title: 'Nyeste først', by: [{ field: '_createdAt', direction: 'desc' }] },
    { name: 'expires', title: 'Udløber først', by: [{ field: 'expires', direction: 'asc' }] },
  ],
  preview: {
    select: { code: 'code', title: 'target.title', name: 'target.name', expires: 'expires' },
    prepare: ({ code, title, name, expires }) => ({
      title: code ? `/n/${code}` : 'Mangler kode',
      subtitle: [title || name || 'Vælg en side', expiryText(expires)].filter(Boolean).join(' · '),
    }),
  },
});

const day = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' });

/** »udløbet 3. maj 2027«, »udløber 3. maj 2027«; empty for a link that never does. */
export function expiryText(expires: string | undefined, now = Date.now()): string {
  const at = expires ? Date.parse(expires) : Number.NaN;
  if (Number.isNaN(at)) return '';
  return `${at <= now ? 'udløbet' : 'udløber'} ${day.format(at)}`;
}
