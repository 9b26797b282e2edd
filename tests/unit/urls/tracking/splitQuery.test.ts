import { expect, test } from 'vitest';
import { isTrackingParameter, splitQuery, withoutMailAddresses } from '#lib/urls/tracking/splitQuery.ts';

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
  ['Klaviyo and Brevo', '_kx=a.b&_ke=c&_se=dWtlbmR0'],
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

test('names are recognized in any encoding', () => {
  for (const query of ['utm%5Fsource=x', 'utm_source=x&amp%3Butm_medium=y', '%75tm_source=x'])
    expect(splitQuery(query)).toEqual({ remaining: '', tracking: query });
});

test.each([
  ['SafeLinks', 'data=05%7C02%7Canna%40kommune.dk%7C0a1b%7C0%7C0%7C638%7CUnknown'],
  ['SafeLinks without a recipient', 'data=05%7C02%7C'],
  ['SafeLinks, decoded', 'data=05|01|anna@kommune.dk|0a1b'],
  ['SafeLinks, encoded twice', 'data=05%257C02%257Canna%2540kommune.dk'],
  ['SafeLinks in HTML', 'amp;data=05%7C02%7C'],
  ['SafeLinks in quoted-printable', 'data=3D05=7C02=7Canna=40kommune.dk'],
  ['a CRM system', 'email=anna.jensen+nyt%40kommune.dk'],
  ['a tracking parameter', 'utm_content=anna@kommune.dk'],
  ['a program, at a host with Danish letters', 'til=anna%40m%C3%B8de-i-k%C3%B8benhavn.dk'],
  ['a program, at such a host, encoded twice', 'til=anna%2540m%25C3%25B8de.dk'],
  ['Brevo, in base64', '_se=YW5uYUBrb21tdW5lLmRr'],
  ['Brevo, in base64 that is encoded', '_se=YS5qZW5zZW4rMUBrb21tdW5lLmRr%3D%3D'],
])('the mail address that %s appended is in neither part', (_, pair) => {
  expect(splitQuery(`?a=b&${pair}&utm_source=x`)).toEqual({ remaining: 'a=b', tracking: 'utm_source=x' });
});

test('the words of a search are kept, and so are other values', () => {
  for (const query of [
    'q=anna@kommune.dk',
    'id=40',
    'data=5',
    'data=05',
    'x=a%40b',
    'x=%E0%A4%A',
    'token=bGVkZWxzZQ',
  ])
    expect(splitQuery(query)).toEqual({ remaining: query, tracking: '' });
});

test('a query without a mail address is returned as it is', () => {
  for (const query of ['', '?', '?a=b&&c', '?q=anna@kommune.dk', '?utm_source=x'])
    expect(withoutMailAddresses(query)).toBe(query);
  expect(withoutMailAddresses('?a=b&email=anna@kommune.dk&utm_source=x')).toBe('?a=b&utm_source=x');
  expect(withoutMailAddresses('?data=05%7C02%7Canna%40kommune.dk')).toBe('');
});
