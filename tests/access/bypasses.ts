import { peek } from './peek.ts';

/**
 * Alternative spellings of paths that are not proxied to the lake, each a possible bypass. Appended to the lake's
 * path.
 */
const spellings = ['health', 'metrics'].flatMap((name) => [
  ...[`/${name}`, `/${name}/`, `//${name}`, `/./${name}`, `/%2e/${name}`, `/${name}?v1`, `/${name}%3fv1/`],
  ...[`/v1/../${name}`, `/v1/%2e%2e/${name}`, `/v1/..%2f${name}`, `/v1/%2e%2e%2f${name}`, `/v1/..\\${name}`],
  ...[`/v1%2f..%2f${name}`, `/images/../${name}`, `/files/%2e%2e/${name}`, `/v1/x/../../${name}`],
]);

/**
 * Requests the lake's own pages by a way in that must not lead there.
 * @returns the spellings that were not refused
 */
export async function bypasses(way: { name: string; url: string }): Promise<string[]> {
  const { origin, pathname } = new URL(way.url);
  const through: string[] = [];
  for (const spelling of spellings) {
    const { status, text } = await peek(origin, pathname.replace(/\/$/, '') + spelling);
    if (status === 200 && !text.includes('<html'))
      through.push(`${way.name}: ${spelling}: ${text.slice(0, 80)}`);
  }
  return through;
}
