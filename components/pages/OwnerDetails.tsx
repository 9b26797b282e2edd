import type { ReactNode } from 'react';
import { ContactDetails } from '#components/layout/ContactDetails.tsx';
import type { SiteSettings } from '#lib/content/documents/siteSettings.ts';
import type { Heading } from '#lib/content/headings/tableOfContents.ts';
import { isOwnerPage } from '#lib/content/ownerPages.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';

type Props = { id: string; settings: SiteSettings; addresses: SiteTree; language: Language };

const isPageOf = (setting: Parameters<typeof isOwnerPage>[0], { id, settings, addresses }: Props): boolean =>
  isOwnerPage(setting, id, settings, addresses);

/** The headings of those sections, for the table of contents. */
export function ownerHeadings(props: Props): Record<'before' | 'after', Heading[]> {
  const { owner } = textsIn(props.language);
  const [isStatement, isPrivacy] = [
    isPageOf('accessibilityStatement', props),
    isPageOf('privacyPolicy', props),
  ];
  const heading = (id: string, text: string, isShown: boolean): Heading[] =>
    isShown ? [{ id, text, level: 2 }] : [];
  return {
    before: heading('erklaering', owner.statement, isStatement),
    after: [
      ...heading('dataansvarlig', owner.publisher, isPrivacy),
      ...heading('kontakt', owner.contact, !!props.settings.contact && (isStatement || isPrivacy)),
    ],
  };
}

/** The way to the accessibility statement, before the text of the page about accessibility; elsewhere nothing. */
export function AccessibilityStatement(props: Props) {
  if (!isPageOf('accessibilityStatement', props)) return null;
  const { owner } = textsIn(props.language);
  const { statementAddress } = props.settings;
  return (
    <OwnerSection id="erklaering" heading={owner.statement}>
      {statementAddress ? (
        <p>
          <a href={statementAddress}>{owner.statementLink}</a>
        </p>
      ) : (
        <p className="text-ink-soft">{owner.noStatement}</p>
      )}
    </OwnerSection>
  );
}

/** The data controller and the contact, after the text of the pages about privacy and accessibility. */
export function OwnerDetails(props: Props) {
  const { settings, language } = props;
  const { owner } = textsIn(language);
  const isPrivacy = isPageOf('privacyPolicy', props);
  const hasContact = settings.contact && (isPrivacy || isPageOf('accessibilityStatement', props));
  return (
    <>
      {isPrivacy && (
        <OwnerSection id="dataansvarlig" heading={owner.publisher}>
          {settings.publisher ? (
            <address className="not-italic">
              <p>{settings.publisher.name}</p>
              {settings.publisher.address && (
                <p className="whitespace-pre-line">{settings.publisher.address}</p>
              )}
              {settings.publisher.email && (
                <p>
                  <a href={`mailto:${settings.publisher.email}`}>{settings.publisher.email}</a>
                </p>
              )}
            </address>
          ) : (
            <p className="text-ink-soft">{owner.noPublisher}</p>
          )}
        </OwnerSection>
      )}
      {hasContact && settings.contact && (
        <OwnerSection id="kontakt" heading={owner.contact}>
          <ContactDetails contact={settings.contact} />
        </OwnerSection>
      )}
    </>
  );
}

function OwnerSection({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="card hang">
      <h2 id={id}>{heading}</h2>
      <div className="measure max-lg:mt-3">{children}</div>
    </section>
  );
}
