import { CogIcon } from '@sanity/icons/Cog';
import { defineField, defineType } from 'sanity';
import { editorialFields } from '../fields/editorial.ts';
import { formerHostsField } from '../fields/formerHosts.ts';
import { recordGroups } from '../fields/groups.ts';
import { localSettings } from '../fields/menu.ts';
import { redirectHostsField } from '../fields/redirectHosts.ts';
import { shareImageAlt } from '../fields/shareImageAlt.ts';
import { requiredText } from '../validation/requiredText.ts';
import { securityContact } from '../validation/securityContact.ts';

export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Indstillinger',
  type: 'document',
  icon: CogIcon,
  groups: recordGroups,
  fields: [
    defineField({
      name: 'name',
      title: 'Webstedets navn',
      description: 'Vises øverst på alle sider, i sidefoden og i søgeresultater.',
      type: 'string',
      group: 'content',
      validation: (rule) => requiredText(rule, 'Skriv webstedets navn.'),
    }),
    ...localSettings({ group: 'content', required: true }),
    defineField({
      name: 'shareImage',
      title: 'Billede ved deling',
      description:
        'Kun hvis alle sider skal deles med det samme billede. Tom: hver side får et kort med sin titel, i webstedets stil. Bedst i bredformat, 1200 × 630: ellers beskæres det om fokuspunktet.',
      type: 'image',
      options: { hotspot: true },
      group: 'content',
      fields: [shareImageAlt],
    }),
    defineField({
      name: 'accessibilityStatement',
      title: 'Tilgængelighedserklæring',
      description: 'Siden, hvor erklæringen står.',
      type: 'reference',
      to: [{ type: 'page' }],
      options: { disableNew: true },
      group: 'content',
      validation: (rule) => rule.required().error('Vælg siden med tilgængelighedserklæringen.'),
    }),
    defineField({
      name: 'privacyPolicy',
      title: 'Privatliv og cookies',
      description:
        'Siden, hvor der står, hvad webstedet gemmer om besøgende. Sidefoden fører dertil på begge sprog.',
      type: 'reference',
      to: [{ type: 'page' }],
      options: { disableNew: true },
      group: 'content',
    }),
    defineField({
      name: 'securityContact',
      title: 'Kontakt om sikkerhed',
      description:
        'Den, som skal have besked, når nogen finder et sikkerhedshul på webstedet: en mailadresse eller adressen på en side, altså https://… Den står i en fil, hvor fagfolk leder efter den. Tom: filen findes ikke.',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.custom(securityContact),
    }),
    defineField({
      name: 'english',
      title: 'Engelsk',
      description: 'Det, der står på de engelske sider.',
      type: 'object',
      group: 'content',
      options: { collapsible: true, collapsed: true },
      fields: localSettings({ required: false }),
    }),
    formerHostsField,
    redirectHostsField,
    ...editorialFields,
  ],
  preview: { prepare: () => ({ title: 'Indstillinger' }) },
});
