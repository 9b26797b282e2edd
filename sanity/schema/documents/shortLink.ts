import { ClockIcon } from '@sanity/icons/Clock';
import { LinkIcon } from '@sanity/icons/Link';
import { defineField, defineType } from 'sanity';
import { siteFolders } from '#lib/model.ts';
import { linkTargetField } from '../fields/linkTarget.ts';
import { noteField } from '../fields/note.ts';
import { HeadingInput } from '../inputs/HeadingInput.ts';
import { targetSelection, targetText } from '../preview/target.ts';
import { speakableCode } from '../speakableCode.ts';
import { headingInTarget } from '../validation/headingTarget.ts';
import { targetIsPublic } from '../validation/redirectRules.ts';
import { expiresLater, shortLinkCode } from '../validation/shortLinkCode.ts';

export const shortLink = defineType({
  name: 'shortLink',
  title: 'Kort link',
  type: 'document',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'code',
      title: 'Kode',
      description: `Linket bliver ${siteFolders.shortLinks}/ og koden. Den kan læses op i telefonen og skrives af fra et papir.`,
      type: 'string',
      initialValue: () => speakableCode(),
      validation: (rule) => rule.custom(shortLinkCode),
    }),
    linkTargetField('Siden, som det korte link fører til. Følger med, hvis siden flytter.', (rule) => [
      rule.required().error('Vælg, hvilken side linket går til.'),
      rule.custom(targetIsPublic).warning(),
    ]),
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
      validation: (rule) => rule.custom(expiresLater).warning(),
    }),
    noteField('Hvor linket er brugt, for eksempel i hvilket nyhedsbrev. Vises aldrig på webstedet.'),
  ],
  orderings: [
    { name: 'code', title: 'Kode', by: [{ field: 'code', direction: 'asc' }] },
    { name: 'newest', title: 'Nyeste først', by: [{ field: '_createdAt', direction: 'desc' }] },
    { name: 'expires', title: 'Udløber først', by: [{ field: 'expires', direction: 'asc' }] },
  ],
  preview: {
    select: { code: 'code', expires: 'expires', ...targetSelection },
    prepare: ({ code, expires, ...target }) => ({
      title: code ? `${siteFolders.shortLinks}/${code}` : 'Mangler kode',
      subtitle: [expiryText(expires), `→ ${targetText(target) ?? 'ingen steder'}`]
        .filter(Boolean)
        .join(' · '),
      media: hasExpired(expires) ? ClockIcon : LinkIcon,
    }),
  },
});

const longDate = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' });

/** Returns »Udløbet 3. maj 2027« or »Udløber 3. maj 2027«; empty for a link that never expires. */
export function expiryText(expires: string | undefined, now = Date.now()): string {
  const expiresAt = expires ? Date.parse(expires) : Number.NaN;
  if (Number.isNaN(expiresAt)) return '';
  return `${hasExpired(expires, now) ? 'Udløbet' : 'Udløber'} ${longDate.format(expiresAt)}`;
}

const hasExpired = (expires: string | undefined, now = Date.now()): boolean =>
  expires !== undefined && Date.parse(expires) <= now;
