import { expect, test } from 'vitest';
import { debian, nginxConfig } from '#lib/nginx/renderConfig.ts';

const front = { ...debian, siteUrl: 'https://example.dk' };

test('every name in the configuration is filled in', async () => {
  const config = await nginxConfig({ ...front, siteUrl: 'https://example.dk:8443' });
  expect(config).not.toMatch(/\{\{|\}\}/);
  expect(config).toContain('server_name example.dk;');
  expect(config).toContain('proxy_set_header Host example.dk:8443;');
  expect(config).toContain('proxy_set_header X-Forwarded-Proto https;');
});

for (const value of ['80; root /', '80\nroot', 'a b', '$uri', '"', '{', '']) {
  test(`${JSON.stringify(value)} is no value, and the message names it`, async () => {
    await expect(nginxConfig({ ...front, listen: value })).rejects.toThrow(/^listen is /);
  });
}

test.each([
  ['https://example.dk', 'www.example.dk'],
  ['https://www.example.dk', 'example.dk'],
])('%s also goes by %s', async (siteUrl, other) => {
  const config = await nginxConfig({ ...front, siteUrl });
  expect(config).toContain(`server_name ${other};`);
  expect(config).toContain(`proxy_redirect / ${siteUrl}/;`);
});
