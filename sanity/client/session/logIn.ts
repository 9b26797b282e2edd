/** Why a login failed, in Danish. */
export class LoginError extends Error {}

/** Name and password, as on the login page. */
export interface Credentials {
  name: string;
  password: string;
}

/**
 * Logs in with the lake's login request, without leaving the page, and hands the new token to every open tab.
 *
 * @param apiHost public URL of the lake
 * @param tokenKey where the Studio keeps its token
 * @throws LoginError if the lake refuses or cannot be reached
 */
export async function logIn(apiHost: string, tokenKey: string, credentials: Credentials): Promise<void> {
  const body = new URLSearchParams({ ...credentials, origin: location.href.replace(/#.*/, '') });
  const { sid } = await request<{ sid: string }>(`${apiHost}/v1/auth/login`, { method: 'POST', body });
  const { token } = await request<{ token: string }>(`${apiHost}/v1/auth/fetch?sid=${sid}`);
  // The Studio's own way to tell other tabs. Its auth store in this tab hears it too, because it has its own channel.
  localStorage.setItem(tokenKey, JSON.stringify({ token }));
  const channel = new BroadcastChannel(`${tokenKey}_broadcast`);
  channel.postMessage(JSON.stringify({ token }));
  channel.close();
}

async function request<T>(url: string, init?: RequestInit): Promise<T> {
  const unreachable = (cause: unknown) => {
    console.warn('The login request failed', cause);
    throw new LoginError(
      'Serveren svarer ikke lige nu. Det, du har skrevet, bliver stående. Prøv igen om lidt.',
    );
  };
  const response = await fetch(url, { ...init, headers: { accept: 'application/json' } }).catch(unreachable);
  const answer = await response.json().catch(unreachable);
  if (!response.ok) throw new LoginError(typeof answer.error === 'string' ? answer.error : 'Prøv igen.');
  return answer;
}
