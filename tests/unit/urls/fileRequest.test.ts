import { expect, test } from 'vitest';
import { isFileRequest } from '#lib/urls/fileRequest.ts';

test.each([
  ...['/favicon.png', '/apple-touch-icon-precomposed.png', '/images/LOGO.JPG', '/wp-login.php', '/foo.js'],
  ...['/.env', '/%2eenv', '/.git/config', '/.well-known/x', '/a/.htaccess', '/config.json', '/index.php~'],
  ...['/backup.tar.gz', '/formaal/style.css', '/billeder/%C3%A5.png'],
])('a program asks for %s', (path) => {
  expect(isFileRequest(path)).toBe(true);
});

test.each([
  ...[
    '/',
    '/formaal',
    '/om.html',
    '/Default.aspx',
    '/gammel.htm',
    '/rapport.pdf',
    '/strategi.docx',
    '/ark.xlsx',
  ],
  ...[
    '/strategi-ok.21',
    '/www.kl.dk',
    '/formaal.',
    '/formaal...',
    '/..',
    '/../etc/passwd',
    '/…',
    '/hans.jensen',
  ],
  ...['/php', '/js', '/%', '/%E6.', '/png/formaal', '/formaal.Tak'],
])('a person may follow a link to %s', (path) => {
  expect(isFileRequest(path)).toBe(false);
});
