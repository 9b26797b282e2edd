/** How many causes of an error a line names. */
const MAX_CAUSES = 6;
/** How many broken fields of a schema a line names. */
const MAX_ISSUES = 3;

/**
 * An error as one line for the log: its message and those of its causes, without stacks and without the tables that
 * libraries hang on their errors.
 *
 * @example describeError(new Error('no answer', { cause: new TypeError('fetch failed') })) // 'no answer: TypeError: fetch failed'
 */
export function describeError(error: unknown): string {
  const messages: string[] = [];
  let each: unknown = error;
  for (let depth = 0; each !== undefined && depth < MAX_CAUSES; depth++) {
    const message = messageOf(each).replace(/\s+/g, ' ').trim();
    // Many a wrapper repeats what it wraps.
    if (!messages.some((said) => said.includes(message))) messages.push(message);
    each = each instanceof Error ? each.cause : undefined;
  }
  return messages.join(': ');
}

function messageOf(value: unknown): string {
  if (!(value instanceof Error)) return typeof value === 'object' ? briefly(value) : String(value);
  const { code, issues, errors } = value as { code?: unknown; issues?: unknown; errors?: unknown };
  if (Array.isArray(issues)) return `${value.name}: ${issues.slice(0, MAX_ISSUES).map(issueOf).join('; ')}`;
  // Node tries localhost by IPv6 and by IPv4, and says nothing itself when both fail.
  const inner = value.message || !Array.isArray(errors) ? undefined : errors.at(-1);
  const message = inner === undefined ? value.message || String(code ?? '') : messageOf(inner);
  return value.name === 'Error' ? message || 'Error' : `${value.name}: ${message}`;
}

function issueOf(issue: { path?: PropertyKey[]; message?: string }): string {
  return `${issue.path?.map(String).join('.') ?? ''} ${issue.message ?? ''}`.trim();
}

function briefly(value: object | null): string {
  try {
    return JSON.stringify(value)?.slice(0, 200) ?? typeof value;
  } catch {
    return Object.prototype.toString.call(value);
  }
}
