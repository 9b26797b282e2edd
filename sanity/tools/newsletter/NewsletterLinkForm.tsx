import { Card, Select, Stack, Text } from '@sanity/ui';
import { useId, useState } from 'react';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { CampaignFields } from './CampaignFields.tsx';
import { CopyLinkField } from './CopyLinkField.tsx';
import { campaignProblems, newsletterLink, noCampaign } from './newsletterLink.ts';
import type { PublishedPage } from './publishedPage.ts';
import { ShortLinkPart } from './ShortLinkPart.tsx';

type Props = { id: string; page: Extract<PublishedPage, { state: 'public' }> };

/** The campaign of the previous link: one newsletter usually has many links. */
let lastCampaign = noCampaign;

/** The form for heading and campaign, with the resulting link. */
export function NewsletterLinkForm({ id, page: { address, headings } }: Props) {
  const selectId = useId();
  const [heading, setHeading] = useState('');
  const [campaign, setCampaign] = useState(lastCampaign);
  const problems = campaignProblems(campaign);
  const hasProblems = Object.keys(problems).length > 0;
  const link = newsletterLink(address, heading, hasProblems ? noCampaign : campaign);
  return (
    <Stack gap={5}>
      {headings.length > 0 && (
        <Stack gap={3}>
          <Text as="label" htmlFor={selectId} size={1} weight="medium">
            Sted på siden
          </Text>
          <Select
            id={selectId}
            fontSize={1}
            value={heading}
            onChange={(event) => setHeading(event.currentTarget.value)}
          >
            <option value="">Toppen af siden</option>
            {headings.map(({ key, text }) => (
              <option key={key} value={key}>
                {withoutSoftHyphens(text)}
              </option>
            ))}
          </Select>
        </Stack>
      )}
      <CampaignFields
        campaign={campaign}
        problems={problems}
        onChange={(changed) => {
          lastCampaign = changed;
          setCampaign(changed);
        }}
      />
      <CopyLinkField key={link} label="Link til nyhedsbrevet" link={link} disabled={hasProblems} />
      <Card borderTop paddingTop={5}>
        {/* The key resets the component: a different link needs a different short link. */}
        <ShortLinkPart
          key={link}
          target={id}
          heading={heading}
          campaign={campaign}
          origin={new URL(address).origin}
          disabled={hasProblems}
        />
      </Card>
    </Stack>
  );
}
