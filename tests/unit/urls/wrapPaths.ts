/** Ways in which links are mangled: each function takes a path of the site and returns the received path. */
const anyPath: Record<string, (path: string) => string> = {
  'a slash at the end': (path) => `${path}/`,
  'two slashes at the end': (path) => `${path}//`,
  'a doubled slash': (path) => path.replace(/^\//, '/%2F'),
  'a backslash': (path) => `/%5C${path.slice(1)}`,
  capitals: (path) => path.toUpperCase(),
  'a capital first letter': (path) => path.replace(/\/(.)/g, (_, first) => `/${first.toUpperCase()}`),
  '.aspx': (path) => `${path}.aspx`,
  '.html': (path) => `${path}.html`,
  '.htm': (path) => `${path}.htm`,
  '.php': (path) => `${path}.php`,
  '.ASPX and a slash': (path) => `${path}.ASPX/`,
  'index.html': (path) => `${path}/index.html`,
  'default.aspx': (path) => `${path}/Default.aspx`,
  'index.php': (path) => `${path}/index.php`,
  'a full stop': (path) => `${path}.`,
  'a comma': (path) => `${path},`,
  'a semicolon': (path) => `${path};`,
  'a colon': (path) => `${path}:`,
  'a bracket': (path) => `${path})`,
  'a bracket and a full stop': (path) => `${path}).`,
  'a square bracket': (path) => `${path}%5D`,
  'an angle bracket': (path) => `${path}%3E`,
  'an angle bracket in HTML': (path) => `${path}&gt;`,
  'a quotation mark': (path) => `${path}%22`,
  'an apostrophe': (path) => `${path}'`,
  'an equals sign': (path) => `${path}=`,
  'an ampersand': (path) => `${path}&`,
  'a guillemet': (path) => `${path}%C2%BB`,
  'a guillemet in Latin-1': (path) => `${path}%BB`,
  'curly quotes': (path) => `%E2%80%9C${path}%E2%80%9D`.replace('%E2%80%9C/', '/%E2%80%9C'),
  'guillemets around': (path) => `/%C2%BB${path.slice(1)}%C2%AB`,
  'an exclamation mark': (path) => `${path}!`,
  'a space at the end': (path) => `${path}%20`,
  'a space at the front': (path) => path.replace('/', '/%20'),
  'a tab': (path) => `${path}%09`,
  'a line break': (path) => `${path}%0D%0A`,
  'a no-break space': (path) => `${path}%C2%A0`,
  'a no-break space in Latin-1': (path) => `${path}%A0`,
  'a zero-width space': (path) => `${path}%E2%80%8B`,
  'a byte order mark': (path) => `${path}%EF%BB%BF`,
  'a word joiner': (path) => path.replace(/(..)$/, '%E2%81%A0$1'),
  'a soft hyphen within': (path) => path.replace(/(...)$/, '%C2%AD$1'),
  'a soft hyphen in Latin-1': (path) => path.replace(/(...)$/, '%AD$1'),
  'a line broken within': (path) => path.replace(/(...)$/, '%0D%0A$1'),
  'a line broken by quoted-printable': (path) => path.replace(/(...)$/, '=%0D%0A$1'),
  'a query without its mark': (path) => `${path}&utm_source=nyhedsbrev&utm_medium=email`,
  'a query with an encoded mark': (path) => `${path}%3Futm_source=nyhedsbrev`,
  'a query encoded twice': (path) => `${path}%253Futm_source%253Dnyhedsbrev`,
  'a query glued on': (path) => `${path}utm_source=nyhedsbrev`,
  'a fragment encoded': (path) => `${path}%23indhold`,
  'a session of an old server': (path) => `${path};jsessionid=1A2B3C`,
  'the whole address again': (path) => `/https://www.vaeksthus.test${path}`,
  'a folder up and down': (path) => `/gammel/%2e%2e${path}`,
  'every letter encoded': (path) =>
    path.replace(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
};

const danish = { ae: 'æ', oe: 'ø', aa: 'å' } as const;
const inDanish = (path: string) => path.replace(/ae|oe|aa/g, (pair) => danish[pair as 'ae']);
const latin1 = (text: string) =>
  [...text].map((each) => (each > '~' ? `%${each.charCodeAt(0).toString(16)}` : each)).join('');

/** Ways in which æ, ø and å are mangled, for paths that contain them. */
const toDanishLetters: Record<string, (path: string) => string> = {
  'æøå in UTF-8': (path) => encodeURI(inDanish(path)),
  'æøå in Latin-1': (path) => latin1(inDanish(path)),
  'æøå taken apart': (path) => encodeURI(inDanish(path).normalize('NFD')),
  'ÆØÅ in capitals': (path) => encodeURI(inDanish(path).toUpperCase()),
  'æøå encoded twice': (path) => encodeURI(encodeURI(inDanish(path))),
  'æøå in HTML': (path) => inDanish(path).replace(/[æøå]/g, (letter) => `%26%23${letter.charCodeAt(0)};`),
  'æøå by name in HTML': (path) =>
    inDanish(path).replace('æ', '%26aelig;').replace('å', '%26aring;').replace('ø', '%26oslash;'),
  'æøå in quoted-printable': (path) => encodeURI(inDanish(path)).replaceAll('%', '='),
  'UTF-8 taken for Latin-1': (path) =>
    encodeURI([...Buffer.from(inDanish(path), 'utf8')].map((byte) => String.fromCharCode(byte)).join('')),
  'as the old system wrote them': (path) => path.replace(/ae|aa/g, 'a').replace(/oe/g, 'o'),
  'as the old system wrote them, with its slash': (path) =>
    `${path.replace(/ae|aa/g, 'a').replace(/oe/g, 'o')}/`,
};

export type WrappedPath = { what: string; address: string; path: string };

/** Applies every way of mangling to every path. Unchanged paths are omitted. */
export function wrappedPaths(paths: readonly string[]): WrappedPath[] {
  return paths.flatMap((path) =>
    Object.entries({ ...anyPath, ...(/ae|oe|aa/.test(path) && toDanishLetters) })
      .map(([what, mangle]) => ({ what, address: mangle(path), path }))
      .filter(({ address }) => address !== path),
  );
}

/** Mangled paths observed in e-mails. */
export const observedPaths: readonly [address: string, path: string][] = [
  ['/Default.aspx', '/'],
  ['/index.php', '/'],
  ['/index', '/'],
  ['/).', '/'],
  ['/%20', '/'],
  ['/%E2%80%8B', '/'],
  ['/Formaal-Og-Baggrund.aspx).', '/formaal-og-baggrund'],
  ['/formaal_og_baggrund', '/formaal-og-baggrund'],
  ['/formaal%20og%20baggrund', '/formaal-og-baggrund'],
  ['/formaal+og+baggrund', '/formaal-og-baggrund'],
  ['/form%C3%A5l-og-baggrund/', '/formaal-og-baggrund'],
  ['/form%C3%A5l%20&%20baggrund', '/formaal-og-baggrund'],
  ['/formaal-%0D%0A%20og-baggrund', '/formaal-og-baggrund'],
  ['/formaal%E2%80%91og%E2%80%91baggrund', '/formaal-og-baggrund'],
  ['/formaal%E2%80%93og%E2%80%93baggrund', '/formaal-og-baggrund'],
  ['/formaal-og-baggru', '/formaal-og-baggrund'],
  ['/netvaerksgru', '/netvaerksgrupper'],
  ['/strategi/ok2', '/strategi/ok21'],
  ['/STRATEGI/OK.21', '/strategi/ok21'],
  ['/strategi//ok21', '/strategi/ok21'],
  ['/strategi%2Fok21', '/strategi/ok21'],
  ['/strategi%252Fok21', '/strategi/ok21'],
  ['/strategi%5Cok21', '/strategi/ok21'],
  ['/./strategi/./ok21', '/strategi/ok21'],
  ['/netv%E6rksgrupper/topledere.htm?', '/netvaerksgrupper/topledere'],
  ['/netvaerksgrupper/Topledere%C2%A0', '/netvaerksgrupper/topledere'],
  ['/tilg%C3%A6ngelighed', '/tilgaengelighed'],
  ['/tilgangelighed/', '/tilgaengelighed'],
  ['/TILG%C3%86NGELIGHED.ASPX', '/tilgaengelighed'],
];
