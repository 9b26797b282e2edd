/** Extensions of what programs request: no person expects a page there. */
const extensions = new Set(
  [
    // Images.
    'png jpg jpeg jfif gif webp avif svg ico bmp tif tiff heic cur psd',
    // Scripts, styles and fonts.
    'js mjs cjs jsx ts tsx css scss less map wasm vue woff woff2 ttf otf eot',
    // Data and settings.
    'json jsonl xml yml yaml toml ini conf cfg config properties env txt csv tsv log lock md rss atom rdf webmanifest',
    // Server programs. Pages of old systems end in .html, .htm, .asp or .aspx.
    'php php3 php4 php5 php7 php8 phtml phar cgi pl py rb sh bash bat cmd exe dll jsp jspx jspa do action cfm ashx asmx axd svc',
    // Archives, databases, backups and keys.
    'zip tar gz tgz bz2 xz 7z rar war jar sql sqlite sqlite3 db mdb bak backup old orig save swp tmp dump pem key crt cer p12 pfx pub',
    // Sound and film.
    'mp3 mp4 m4a m4v mov avi webm ogg wav',
  ].flatMap((kind) => kind.split(' ')),
);

/**
 * True if a path names a file that a program asks for: an image, a script, a hidden file such as `/.env`. Nobody reads the
 * answer if it does not exist. False for pages, and for the documents that people follow links to, such as PDFs.
 *
 * @param pathname as requested, percent-encoded
 */
export function isFileRequest(pathname: string): boolean {
  const segments = decode(pathname).split('/').filter(Boolean);
  // `.well-known`, `.git`; not the dots of `/..` or `/…`.
  if (segments.some((segment) => /^\.[a-z_-]/i.test(segment))) return true;
  const extension = /\.([a-z0-9]+)~?$/i.exec(segments.at(-1) ?? '')?.[1];
  return extension !== undefined && extensions.has(extension.toLowerCase());
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
