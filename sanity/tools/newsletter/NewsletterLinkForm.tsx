import { Card, Select, Stack, Text } from '@sanity/ui';
import { useId, useState } from 'react';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { CampaignFields } from './CampaignFields.tsx';
import { CopyField } from './CopyField.tsx';
import { campaignProblems, newsletterLink, noCampaign } from './newsletterLink.ts';
import type { PublishedPage } from './publishedPage.ts';
import { ShortLinkPart } from './ShortLinkPart.tsx';

type Props = { id: string; page: Extract<PublishedPage, { state: 'public' }> };

/** The campaign of the link before: one newsletter has many links. */
let lastCampaign = noCampaign;

/** Heading, campaign, and the link that comes of them. */
export function NewsletterLinkForm({ id, page: { address, headings } }: Props) {
  const selectId = useId();
  const [heading, setHeading] = useState('');
  const [campaign, setCampaign] = useState(lastCampaign);
  const problems = campaignProblems(campaign);
  const wrong = Object.keys(problems).length > 0;
  const link = newsletterLink(address, heading, wrong ? noCampaign : campaign);
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
      <CopyField label="Link til nyhedsbrevet" text={link} disabled={wrong} />
      <Card borderTop paddingTop={5}>
        {/* Another choice is another short link. */}
        <ShortLinkPart
          key={link}
          target={id}
          heading={heading}
          campaign={campaign}
          origin={new URL(address).origin}
          disabled={wrong}
        />
      </Card>
    </Stack>
  );
}
