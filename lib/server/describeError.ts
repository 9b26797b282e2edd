/** Maximum number of errors in a chain of causes that a line includes. */
const MAX_CAUSES = 6;
/** Maximum number of schema issues that a line includes. */
const MAX_ISSUES = 3;

/**
 * Formats an error as one line for the log: its message and those of its causes, without stacks and without the tables
 * that libraries attach to their errors.
 *
 * @example describeError(new Error('no answer', { cause: new TypeError('fetch failed') })) // 'no answer: TypeError: fetch failed'
 */
export function describeError(error: unknown): string {
  const messages: string[] = [];
  let current: unknown = error;
  for (let depth = 0; current !== undefined && depth < MAX_CAUSES; depth++) {
    const message = messageOf(current).replace(/\s+/g, ' ').trim();
    // Many wrappers repeat the message of their cause.
    if (!messages.some((earlier) => earlier.includes(message))) messages.push(message);
    current = current instanceof Error ? current.cause : undefined;
  }
  return messages.join(': ');
}

function messageOf(value: unknown): string {
  if (!(value instanceof Error)) return typeof value === 'object' ? stringify(value) : String(value);
  const { code, issues, errors } = value as { code?: unknown; issues?: unknown; errors?: unknown };
  if (Array.isArray(issues)) return `${value.name}: ${issues.slice(0, MAX_ISSUES).map(issueOf).join('; ')}`;
  // Node tries localhost by IPv6 and IPv4. If both fail, the aggregate error has no message.
  const inner = value.message || !Array.isArray(errors) ? undefined : errors.at(-1);
  const message = inner === undefined ? value.message || String(code ?? '') : messageOf(inner);
  return value.name === 'Error' ? message || 'Error' : `${value.name}: ${message}`;
}

function issueOf(issue: { path?: PropertyKey[]; message?: string }): string {
  return `${issue.path?.map(String).join('.') ?? ''} ${issue.message ?? ''}`.trim();
}

function stringify(value: object | null): string {
  try {
    return JSON.stringify(value)?.slice(0, 200) ?? typeof value;
  } catch {
    return Object.prototype.toString.call(value);
  }
}
