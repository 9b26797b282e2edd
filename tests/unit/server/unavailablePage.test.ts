import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { debian, nginxConfig } from '#lib/nginx/renderConfig.ts';
import { unavailablePage } from '#lib/server/unavailablePage.ts';
import { unavailableResponse } from '#lib/supervisor/unavailableResponse.ts';

test('the CSP of the page allows only its style, from npm start and from nginx', async () => {
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(unavailablePage) ?? [];
  const allowed = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  expect(unavailableResponse).toContain(`Content-Security-Policy: ${allowed};`);
  const config = await nginxConfig({ ...debian, siteUrl: 'https://example.dk' });
  expect(config).toContain(`Content-Security-Policy "${allowed};`);
});

test('the page contains no characters that are special in the nginx configuration', () => {
  expect(unavailablePage).not.toMatch(/['\\$]/);
});
