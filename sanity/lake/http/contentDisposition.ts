const maxNameLength = 150;

/**
 * Returns the value of a `Content-Disposition` header (RFC 6266): an ASCII name for old clients, and the full name, with
 * æ, ø and å, percent-encoded in UTF-8 (RFC 8187).
 * @param kind `attachment` makes a browser save the file, `inline` lets it show the file.
 * @example contentDisposition('inline', 'å.pdf') // inline; filename="_.pdf"; filename*=UTF-8''%C3%A5.pdf
 */
export function contentDisposition(kind: 'inline' | 'attachment', filename: string): string {
  const name = safeName(filename);
  const asciiName = name.replace(/[^\x20-\x7e]|["%]/g, '_');
  const encodedName = encodeURIComponent(name).replace(/['()*]/g, percentEncode);
  return `${kind}; filename="${asciiName}"; filename*=UTF-8''${encodedName}`;
}

// `encodeURIComponent` keeps these, and RFC 8187 does not allow them.
const percentEncode = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

// Control characters, and marks that reverse the direction of text: with one, "fdp.exe" is shown as "exe.pdf".
const invisible = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Returns a name that a browser can save: without folders, and short enough, with its extension. */
function safeName(filename: string): string {
  // A Mac writes "å" as two characters, which other systems show apart.
  const name = filename.toWellFormed().normalize('NFC').replace(invisible, '').replace(/[/\\]/g, '_').trim();
  const characters = [...name];
  if (characters.length <= maxNameLength) return name || 'download';
  const [extension = ''] = /\.[A-Za-z0-9]{1,12}$/.exec(name) ?? [];
  return characters.slice(0, maxNameLength - extension.length).join('') + extension;
}
