import type { Member } from '#lib/content/documents/networkGroup.ts';
import type { Contact } from '#lib/content/fields/contact.ts';
import { strategyFacts } from '#lib/content/strategyFacts.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import type { Section } from './sections.ts';

type Point = { title: string; text?: string | undefined };

type Fields = {
  strategy?: Parameters<typeof strategyFacts>[0] | undefined;
  goals: readonly Point[];
  focusAreas: readonly Point[];
  members: readonly Omit<Member, '_key'>[];
  contact?: Contact | undefined;
};

/**
 * The sections that a template renders from a document's own fields, with the ids that they have there
 * (`lib/content/headings/reservedIds.ts`).
 */
export function sectionsOfFields(
  { strategy: facts, goals, focusAreas, members, contact }: Fields,
  language: Language,
): Section[] {
  const { strategy, networkGroup, owner } = textsIn(language);
  const ofPoints = (points: readonly Point[]) => points.map(({ title, text }) => joined([title, text], '\n'));
  const sections = [
    {
      ...{ anchor: 'kort-fortalt', heading: strategy.summary },
      lines: facts ? strategyFacts(facts, language).map(({ label, value }) => `${label}: ${value}`) : [],
    },
    { anchor: 'maal', heading: strategy.goals, lines: ofPoints(goals) },
    { anchor: 'fokusomraader', heading: strategy.focusAreas, lines: ofPoints(focusAreas) },
    {
      ...{ anchor: 'medlemmer', heading: networkGroup.members },
      lines: members.map(({ name, position, workplace }) => joined([name, position, workplace], ', ')),
    },
    {
      ...{ anchor: 'kontakt', heading: owner.contact },
      lines: contact ? [contact.name, contact.position, contact.email, contact.telephone] : [],
    },
  ];
  return sections.flatMap(({ lines, ...section }) => {
    const text = joined(lines, '\n');
    return text === '' ? [] : [{ ...section, text }];
  });
}

const joined = (parts: readonly (string | undefined)[], separator: string): string =>
  parts.filter(Boolean).join(separator);
