// The scoring rules of MDN's HTTP Observatory that apply to this site's responses, with their points:
// https://developer.mozilla.org/observatory/docs/tests_and_scoring. The score begins at 100; extra points count only
// from 90 up. A+ is 100 or more. The redirect from http to https is the reverse proxy's task and not scored here.

type ScoredResponse = { headers: Record<string, string>; html: string };
type Finding = { rule: string; points: number };

const directives = (policy: string) =>
  new Map(
    policy.split(';').flatMap((each) => {
      const [name, ...sources] = each.trim().split(/\s+/);
      return name ? [[name.toLowerCase(), sources]] : [];
    }),
  );

/** The Observatory's findings for one response, with the points that each subtracts (negative) or adds. */
export function findings({ headers, html }: ScoredResponse): Finding[] {
  return [
    policyFinding(headers['content-security-policy']),
    framing(headers),
    transport(headers['strict-transport-security']),
    sniffing(headers['x-content-type-options']),
    referrer(headers['referrer-policy']),
    ownership(headers['cross-origin-resource-policy']),
    cookies(headers['set-cookie']),
    foreign(headers['access-control-allow-origin']),
    subresources(html),
  ];
}

/** The Observatory's score of one response. */
export function score(response: ScoredResponse): number {
  const list = findings(response);
  const base = 100 + sum(list.filter(({ points }) => points < 0));
  return base >= 90 ? base + sum(list.filter(({ points }) => points > 0)) : base;
}

const sum = (found: Finding[]) => found.reduce((total, { points }) => total + points, 0);

function policyFinding(policy: string | undefined): Finding {
  const rule = 'content-security-policy';
  if (!policy) return { rule: `${rule}: none`, points: -25 };
  const byName = directives(policy);
  const effective = (name: string) => byName.get(name) ?? byName.get('default-src') ?? ['*'];
  const broad = (sources: string[]) =>
    sources.some((each) => ['*', 'http:', 'https:', 'data:'].includes(each));
  const scripts = effective('script-src');
  const hashed = scripts.some((each) => /^'(nonce|sha\d+)-/.test(each));
  if (broad(scripts) || broad(effective('object-src'))) return { rule: `${rule}: anything`, points: -20 };
  if (scripts.includes("'unsafe-inline'") && !hashed) return { rule: `${rule}: inline scripts`, points: -20 };
  if (scripts.includes("'unsafe-eval'")) return { rule: `${rule}: eval`, points: -10 };
  if (effective('style-src').includes("'unsafe-inline'"))
    return { rule: `${rule}: inline styles`, points: 0 };
  const blocksAll = byName.get('default-src')?.join() === "'none'";
  return {
    rule: blocksAll ? `${rule}: default none` : `${rule}: nothing unsafe`,
    points: blocksAll ? 10 : 5,
  };
}

function framing(headers: Record<string, string>): Finding {
  const ancestors = directives(headers['content-security-policy'] ?? '').get('frame-ancestors');
  if (ancestors && !ancestors.includes('*')) return { rule: 'frame-ancestors', points: 5 };
  if (/^(deny|sameorigin)$/i.test(headers['x-frame-options'] ?? ''))
    return { rule: 'x-frame-options', points: 0 };
  return { rule: 'may be framed by anybody', points: -20 };
}

function transport(header: string | undefined): Finding {
  const age = Number(/max-age=(\d+)/.exec(header ?? '')?.[1] ?? -1);
  if (age < 0) return { rule: 'strict-transport-security: none', points: -20 };
  return { rule: 'strict-transport-security', points: age < 15_768_000 ? -10 : 0 };
}

const sniffing = (header: string | undefined): Finding => ({
  rule: 'x-content-type-options',
  points: header === 'nosniff' ? 0 : -5,
});

function referrer(header: string | undefined): Finding {
  const safe = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
  const points = header === undefined ? 0 : safe.includes(header) ? 5 : -5;
  return { rule: `referrer-policy: ${header}`, points };
}

const ownership = (header: string | undefined): Finding => ({
  rule: `cross-origin-resource-policy: ${header}`,
  points: header === 'same-origin' || header === 'same-site' ? 10 : 0,
});

const cookies = (header: string | undefined): Finding => ({
  rule: 'cookies',
  points: header === undefined || /;\s*secure/i.test(header) ? 0 : -20,
});

const foreign = (header: string | undefined): Finding => ({
  rule: 'cross-origin sharing',
  points: header === '*' ? -50 : 0,
});

function subresources(html: string): Finding {
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)];
  const outside = scripts.filter(
    ([tag, src = '']) => /^(https?:)?\/\//.test(src) && !tag.includes('integrity='),
  );
  return { rule: 'subresource integrity', points: outside.length > 0 ? -50 : scripts.length === 0 ? 0 : 0 };
}
