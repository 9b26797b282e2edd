import { textLinks } from '#lib/contentRules/document/textLinks.ts';
import { deadLink } from '#lib/contentRules/rules/deadLink.ts';
import { linkAddress } from '#lib/contentRules/rules/linkAddress.ts';
import { missingHeading } from '#lib/contentRules/rules/missingHeading.ts';
import type { ContentRule, Finding } from '#lib/contentRules/types.ts';
import type { DocumentFindings } from '../contentHealth/findingGroups.ts';
import type { LabelledDocument } from '../links/documentLabel.ts';

/** The content rules about links that do not lead where they should. */
export const linkRules: readonly ContentRule[] = [missingHeading, deadLink, linkAddress];

/** A link that does not lead where it should. */
export type DeadLink = {
  /** Published id of the document that contains it. */
  id: string;
  document: LabelledDocument;
  finding: Finding;
  /** The link text, if the link is in a text. */
  words?: string;
};

/** Lists what the link rules find, one entry for each link, in the order of the rules. */
export function deadLinksIn(groups: readonly DocumentFindings[]): DeadLink[] {
  const links = groups.flatMap(({ id, document, address, findings }) => {
    const words = new Map(textLinks(document).map(({ path, text }) => [JSON.stringify(path), text]));
    const label = { ...document, slug: address?.slice(1) };
    return findings.map((finding): DeadLink => {
      const text = words.get(JSON.stringify(finding.path.slice(0, -1)));
      return { id, document: label, finding, ...(text && { words: text }) };
    });
  });
  return linkRules.flatMap((rule) => links.filter(({ finding }) => finding.rule === rule.id));
}
