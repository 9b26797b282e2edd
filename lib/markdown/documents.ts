import type { HomePage } from '#lib/content/documents/homePage.ts';
import type { NetworkGroup } from '#lib/content/documents/networkGroup.ts';
import type { Page } from '#lib/content/documents/page.ts';
import type { SiteSettings } from '#lib/content/documents/siteSettings.ts';
import type { Strategy } from '#lib/content/documents/strategy.ts';
import type { Contact } from '#lib/content/fields/contact.ts';
import type { FoundOf } from '#lib/content/getDocumentByPath.ts';
import { isUnpublished } from '#lib/content/isUnpublished.ts';
import { lastUpdated } from '#lib/content/lastUpdated.ts';
import { isOwnerPage } from '#lib/content/ownerPages.ts';
import { strategyFacts } from '#lib/content/strategyFacts.ts';
import { compareDanish } from '#lib/danish/format.ts';
import { isFrontPage, type Language, languageOf } from '#lib/languages.ts';
import type { RoutedType } from '#lib/model.ts';
import { blocksToMarkdown, factList, fileLink } from './blocks.ts';
import { createWriter, joinParts, type Parts, type Writer } from './writer.ts';

/** Returns the front page as Markdown. */
export function homeToMarkdown(home: HomePage, site: Parameters<typeof createWriter>[0]): string {
  const write = createWriter(site);
  return finish([
    write.heading(1, home.title),
    write.paragraph(home.lead),
    blocksToMarkdown(home.blocks, write),
    footer(undefined, '/', write),
  ]);
}

/** Returns a page of any routed type as Markdown: title, lead, text, and the date that the page shows. */
export function documentToMarkdown<Type extends RoutedType>(
  found: FoundOf<Type>,
  settings: SiteSettings,
  origin: string,
): string {
  const { document, entry, addresses, type } = found;
  const isPageOf = (setting: Parameters<typeof isOwnerPage>[0]) =>
    isOwnerPage(setting, entry.id, settings, addresses);
  const [isStatement, isPrivacy] = [isPageOf('accessibilityStatement'), isPageOf('privacyPolicy')];
  const language = languageOf(entry.path);
  const write = createWriter({ addresses, origin, language });
  return finish([
    write.heading(1, document.title ?? entry.title),
    write.paragraph(document.lead),
    ...(isStatement ? statement(settings, write) : []),
    ...bodies[type](document, write, document.title ?? entry.title, language),
    ...(isPrivacy ? publisher(settings, write) : []),
    ...contact(
      contactOf(found) ??
        (isStatement || isPrivacy || type === 'networkGroup' ? settings.contact : undefined),
      write,
    ),
    footer(
      isFrontPage(entry.path) ? undefined : lastUpdated(document.changed, document.lastReviewed),
      entry.path,
      write,
    ),
  ]);
}

/** The text between the lead and the date, for each routed document type. */
const bodies: {
  [Type in RoutedType]: (
    document: FoundOf<Type>['document'],
    write: Writer,
    title: string,
    language: Language,
  ) => Parts;
} = {
  page: (page: Page, write) => [blocksToMarkdown(page.blocks, write)],
  strategy: (strategy: Strategy, write, title, language) => [
    strategy.status === 'afloest' &&
      strategy.replacedBy &&
      `${write.texts.strategy.replacedBy} ${write.link(strategy.replacedBy.title, write.pathOf(strategy.replacedBy._id))}.`,
    write.heading(2, write.texts.strategy.summary),
    factList(strategyFacts(strategy, language), write),
    strategy.agreement?.source &&
      `${write.texts.blocks.source}: ${write.link(write.texts.strategy.aboutAgreement(strategy.agreement.name), strategy.agreement.source)}`,
    ...(isUnpublished(strategy)
      ? [
          write.heading(2, write.texts.strategy.missing),
          write.paragraph(write.texts.strategy.missingText(title)),
        ]
      : []),
    write.richText(strategy.body),
    ...points(write.texts.strategy.goals, strategy.goals, write),
    ...points(write.texts.strategy.focusAreas, strategy.focusAreas, write),
    ...(strategy.document
      ? [
          write.heading(2, write.texts.strategy.document),
          fileLink(strategy.documentTitle ?? title, strategy.document, write),
        ]
      : []),
  ],
  networkGroup: (group: NetworkGroup, write) => [
    group.audience && `**${write.texts.networkGroup.audience}:** ${write.line(group.audience)}`,
    write.richText(group.body),
    ...members(group, write),
  ],
};

function points(heading: string, items: Strategy['goals'], write: Writer): Parts {
  if (items.length === 0) return [];
  return [
    write.heading(2, heading),
    ...items.flatMap(({ title, text }) => [write.heading(3, title), write.paragraph(text)]),
  ];
}

function members({ members }: NetworkGroup, write: Writer): Parts {
  if (members.length === 0) return [];
  const sorted = [...members].sort((a, b) => compareDanish(a.name, b.name));
  return [
    write.heading(2, write.texts.networkGroup.members),
    write.list(
      sorted.map(({ name, position, workplace }) =>
        write.line([name, position, workplace].filter(Boolean).join(', ')),
      ),
    ),
  ];
}

function statement({ statementAddress }: SiteSettings, write: Writer): Parts {
  const { owner } = write.texts;
  const line = statementAddress ? write.link(owner.statementLink, statementAddress) : owner.noStatement;
  return [write.heading(2, owner.statement), line];
}

function publisher({ publisher }: SiteSettings, write: Writer): Parts {
  const { owner } = write.texts;
  if (!publisher) return [write.heading(2, owner.publisher), owner.noPublisher];
  const { name, address, email } = publisher;
  return [
    write.heading(2, owner.publisher),
    write.list([
      ...[name, address].flatMap((text) => (text ? [write.line(text)] : [])),
      ...(email ? [write.link(email, `mailto:${email}`)] : []),
    ]),
  ];
}

/** The contact of a network group itself. */
const contactOf = (found: FoundOf<RoutedType>): Contact | undefined =>
  found.type === 'networkGroup' ? (found.document as NetworkGroup).contact : undefined;

function contact(contact: Contact | undefined, write: Writer): Parts {
  if (!contact) return [];
  const { name, position, email, telephone } = contact;
  return [
    write.heading(2, write.texts.owner.contact),
    write.list([
      ...[name, position].flatMap((text) => (text ? [write.line(text)] : [])),
      ...(email ? [write.link(email, `mailto:${email}`)] : []),
      ...(telephone ? [write.link(telephone, `tel:${telephone.replaceAll(' ', '')}`)] : []),
    ]),
  ];
}

function footer(day: string | undefined, path: string, write: Writer): string {
  const source = `${write.texts.blocks.source}: <${write.url(path)}>`;
  const updated = day && `${write.texts.lastUpdated} ${write.formats.day(day)}. `;
  return ['---', `${updated ?? ''}${source}`].join('\n\n');
}

const finish = (parts: Parts): string => `${joinParts(parts)}\n`;
