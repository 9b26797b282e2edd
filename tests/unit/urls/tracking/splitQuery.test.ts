import { expect, test } from 'vitest';
import { isTrackingParameter, splitQuery } from '#lib/urls/tracking/splitQuery.ts';

test('tracking parameters are separated from others, and values are unchanged', () => {
  expect(splitQuery('?a=%C3%A5&utm_source=x&q=b+c&fbclid=1&_hsenc=2&mc_cid=3&amp;utm_medium=4&&d')).toEqual({
    remaining: 'a=%C3%A5&q=b+c&d',
    tracking: 'utm_source=x&fbclid=1&_hsenc=2&mc_cid=3&amp;utm_medium=4',
  });
  expect(splitQuery('')).toEqual({ remaining: '', tracking: '' });
});

// Observed tracking parameters, by sender.
test.each([
  ['Mailchimp', 'utm_source=Nyhedsbrev&utm_campaign=0a1b2c-MAIL_2026&mc_cid=0a1b2c&mc_eid=UNIQID'],
  ['HubSpot', '_hsenc=p2ANqtz-9&_hsmi=123&hsCtaTracking=a%7Cb&__hstc=1&__hssc=2&__hsfp=3'],
  ['Dynamics', 'msdynttrid=f5QM6ag24&msdynmkt_trackingcontext=0a1b'],
  ['Salesforce', 'sfmc_id=1&sfmc_activityid=2&et_rid=3&et_cid=4'],
  ['ActiveCampaign', 'vgo_ee=abc%3D&utm_medium=email'],
  ['Klaviyo and Brevo', '_kx=a.b&_ke=c&_se=YUBiLmRr'],
  ['Google', 'gad_source=1&gad_campaignid=20030909980&gbraid=0AAAA&gclid=Cj0K&srsltid=AfmB&_gl=1*a'],
  ['Social media', 'fbclid=IwAR0&li_fat_id=1&ttclid=2&twclid=3&igsh=4&rcm=ACoAAA&trk=public_post'],
  ['Microsoft', 'msclkid=1&sdata=abc%3D&reserved=0'],
  ['Matomo, Piwik PRO and Adobe', 'mtm_campaign=a&pk_campaign=b&piwik_kwd=c&s_cid=d&s_kwcid=e&adobe_mc=f'],
  ['capitals, and an address copied out of HTML twice', 'UTM_Source=a&amp;UTM_MEDIUM=b&amp;amp;mc_cid=c'],
])('%s', (_, query) => {
  expect(splitQuery(query)).toEqual({ remaining: '', tracking: query });
});

test('parameters that pages use are not tracking parameters', () => {
  for (const name of ['q', 'id', 'page', 'side', 'data', 'ref', 'source', 'trin', 'utm', 'constructor', ''])
    expect(`${name} ${isTrackingParameter(name)}`).toBe(`${name} false`);
});
