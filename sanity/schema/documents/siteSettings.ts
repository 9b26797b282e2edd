import { CogIcon } from '@sanity/icons/Cog';
import { defineArrayMember, defineField, defineType } from 'sanity';
import { contactField, publisherField } from '../fields/contact.ts';
import { editorialFields } from '../fields/editorial.ts';
import { formerHostsField } from '../fields/formerHosts.ts';
import { settingsGroups } from '../fields/groups.ts';
import { localSettings } from '../fields/menu.ts';
import { redirectHostsField } from '../fields/redirectHosts.ts';
import { shareImageAlt } from '../fields/shareImageAlt.ts';
import { webAddress } from '../validation/linkAddress.ts';
import { requiredText } from '../validation/requiredText.ts';
import { securityContact } from '../validation/securityContact.ts';

export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Indstillinger',
  type: 'document',
  icon: CogIcon,
  groups: settingsGroups,
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
    contactField(
      'Den, besøgende skriver eller ringer til. Står nederst på alle sider, på siderne om tilgængelighed og privatliv og på de netværksgrupper, der ikke har deres egen.',
      'owner',
    ),
    defineField({
      name: 'owners',
      title: 'Ejere',
      description:
        'Organisationerne bag, i rækkefølge. Nederst på alle sider er der links til deres websteder. Adresserne retter du på hver organisation.',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', title: 'Organisation', to: [{ type: 'organisation' }] })],
      group: 'owner',
      validation: (rule) => rule.unique().error('Den samme organisation står her to gange. Fjern den ene.'),
    }),
    publisherField('owner'),
    defineField({
      name: 'statementAddress',
      title: 'Adresse på tilgængelighedserklæringen',
      description:
        'Dér, hvor erklæringen er offentliggjort, altså https://… Siden om tilgængelighed linker til den. Tom: siden siger, at erklæringen ikke er lavet endnu.',
      type: 'string',
      group: 'owner',
      validation: (rule) => rule.custom(webAddress),
    }),
    defineField({
      name: 'accessibilityStatement',
      title: 'Siden om tilgængelighed',
      description: 'Siden, som fører til erklæringen. Sidefoden linker til den.',
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
