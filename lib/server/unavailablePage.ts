/** The page for a visitor who comes while no site runs: sent by `npm start`, and by nginx in front of it. */
export const unavailablePage = `<!doctype html>
<html lang="da">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Siden kan ikke vises lige nu | Væksthus for Ledelse</title>
<main>
<h1>Siden kan ikke vises lige nu</h1>
<p>Fejlen er vores, ikke din. Prøv igen om et par minutter, eller gå til forsiden.</p>
<p><a href="/">Gå til forsiden</a></p>
</main>
</html>
`;
