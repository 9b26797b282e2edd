import { expect, test } from 'vitest';
import { debian, nginxConfig } from '#lib/nginx/renderConfig.ts';

const settings = { ...debian, siteUrl: 'https://example.dk' };

test('every placeholder in the configuration is replaced', async () => {
  const config = await nginxConfig({ ...settings, siteUrl: 'https://example.dk:8443' });
  expect(config).not.toMatch(/\{\{|\}\}/);
  expect(config).toContain('server_name example.dk;');
  expect(config).toContain('proxy_set_header Host example.dk:8443;');
  expect(config).toContain('proxy_set_header X-Forwarded-Proto https;');
});

for (const value of ['80; root /', '80\nroot', 'a b', '$uri', '"', '{', '']) {
  test(`${JSON.stringify(value)} is not a valid value, and the error names the setting`, async () => {
    await expect(nginxConfig({ ...settings, listen: value })).rejects.toThrow(/^listen is /);
  });
}

test('every instance of the site is an upstream, and none with a second directive in its name', async () => {
  const config = await nginxConfig({ ...settings, sites: ['10.0.0.1:3000', '10.0.0.2:3000'] });
  expect(config).toMatch(
    /upstream site \{[^}]*server 10\.0\.0\.1:3000 max_fails=0;\s+server 10\.0\.0\.2:3000 max_fails=0;/,
  );
  await expect(nginxConfig({ ...settings, sites: ['a:1', 'b:2; root /'] })).rejects.toThrow(/^site is /);
});

test.each([
  ['https://example.dk', 'www.example.dk'],
  ['https://www.example.dk', 'example.dk'],
])('%s is redirected to from %s', async (siteUrl, otherHost) => {
  const config = await nginxConfig({ ...settings, siteUrl });
  expect(config).toContain(`server_name ${otherHost};`);
  expect(config).toContain(`proxy_redirect / ${siteUrl}/;`);
});
