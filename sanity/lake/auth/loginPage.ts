/** Renders the login page as plain HTML without scripts. @param error a message in Danish, shown above the fields */
export function loginPage({ origin, name, error }: { origin: string; name: string; error?: string }): string {
  const alert = error ? `<p class="error" role="alert" id="error">${escapeHtml(error)}</p>` : '';
  const errorAttributes = error ? ' aria-describedby="error" aria-invalid="true"' : '';
  return `<!doctype html>
<html lang="da">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${error ? 'Fejl: ' : ''}Log ind</title>
<style>
:root { color-scheme: light dark }
body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0; display: grid; min-height: 100vh; place-items: center }
main { width: min(22rem, 100% - 2rem) }
h1 { font-size: 1.5rem; margin: 0 0 1rem }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600 }
input, button { font: inherit; width: 100%; box-sizing: border-box; padding: .6rem .75rem; border-radius: .4rem }
input { border: 1px solid #6b756f }
button { margin-top: 1.5rem; border: 1px solid transparent; background: #1d4d3a; color: #fff; font-weight: 600; cursor: pointer }
.hint { margin: .25rem 0 0; font-size: .9375rem }
.error { padding: .6rem .75rem; border-left: .3rem solid #b3261e; background: #b3261e1f }
:focus-visible { outline: 3px solid #c4673a; outline-offset: 2px }
</style>
<main>
<h1>Log ind for at redigere</h1>
${alert}
<form method="post">
<input type="hidden" name="origin" value="${escapeHtml(origin)}">
<label for="name">Dit navn</label>
<input id="name" name="name" required maxlength="60" autocomplete="name" value="${escapeHtml(name)}">
<p class="hint">Navnet står ved de ændringer, du laver.</p>
<label for="password">Adgangskode</label>
<input id="password" name="password" type="password" required autocomplete="current-password"${errorAttributes}>
<p class="hint">Har du glemt den, kan en administrator give dig en ny.</p>
<button>Log ind</button>
</form>
</main>
</html>
`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
