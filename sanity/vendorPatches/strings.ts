// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the patched source contains template literals.

import type { Patch } from './plugin.ts';

/*
 * English strings that are hard-coded in the packages and that editors see during normal work. If a package no longer
 * contains one, the build warns and the Studio shows English. Crash screens stay English: editors can only reload there,
 * and each string would need an update with every release.
 */
const translations: Record<string, [find: string, replace: string][]> = {
  '@sanity/ui': [
    ['"aria-label": "Clear"', '"aria-label": "Ryd"'],
    ['"aria-label": "Open"', '"aria-label": "Åbn"'],
    ['"aria-label": "Close dialog"', '"aria-label": "Luk"'],
  ],
  '@sanity/schema': [['"Mark definitions"', '"Links i teksten"']],
  '@sanity/util': [
    // Only dates with a time: dates have an input of their own (sanity/schema/inputs/DateInput.tsx).
    [
      '`Invalid date. Must be on the format "${dateFormat}"`',
      '"Dato og klokkeslæt kan ikke læses. Skriv dem som 31.12.2027 14:30."',
    ],
  ],
  ui5: [['"aria-label": "Loading..."', '"aria-label": "Indlæser…"']],
  sanity: [
    ['content: "Back"', 'content: "Tilbage"'],
    ['title: "Initial value resolved"', 'title: "Dokumentet er klar"'],
    ['content: "Close"', 'content: "Luk"'],
    ['`Open in ${', '`Åbn i ${'],
    ['title: "Edited at"', 'title: "Redigeret"'],
    ['title: "Created at"', 'title: "Oprettet"'],
    ['title: "Contains document, image or file"', 'title: "Bruger et dokument, et billede eller en fil"'],
    ['= date.toDateString(), ', '= date.toLocaleDateString("da-DK", { dateStyle: "full" }), '],
    // Danish titles are not capitalized
    ['textTransform: "capitalize"', 'textTransform: "none"'],
    ['content: "Previous month"', 'content: "Forrige måned"'],
    ['content: "Next month"', 'content: "Næste måned"'],
    ['content: "Previous year"', 'content: "Forrige år"'],
    ['content: "Next year"', 'content: "Næste år"'],
    ['content: "Remove filter"', 'content: "Fjern filter"'],
    [': "Missing document" })', ': "Dokumentet findes ikke" })'],
    ['`Missing document ID: ${document._id}` : `Document ID: ${', '`Findes ikke: ${document._id}` : `Id: ${'],
    ['children: "No matches"', 'children: "Ingen passer"'],
    ['title: "Selected"', 'title: "Valgt"'],
    ['title: "Square"', 'title: "Kvadrat"'],
    ['"Your work is automatically saved!"', '"Det, du skriver, bliver gemt af sig selv"'],

    ['"Tool not found: "', '"Her er ikke noget, der hedder "'],

    // Sizes of files, as on the site: »830 kB«, »1,2 MB«
    [
      'function formatBytes(bytes, decimals = 2) {\n\tif (bytes === 0) return "0 Bytes";',
      'function formatBytes(bytes) {\n\tif (bytes < 1e3) return `${bytes} byte`;\n\tlet mega = bytes >= 999500;\n\treturn `${new Intl.NumberFormat("da-DK", { maximumFractionDigits: mega ? 1 : 0 }).format(bytes / (mega ? 1e6 : 1e3))} ${mega ? "MB" : "kB"}`;\n\tlet decimals = 2;',
    ],

    // The content store is unreachable
    ['"Server error" : "Network error"', '"Fejl på serveren" : "Ingen forbindelse"'],
    [
      '"The server ran into an issue and couldn\'t complete the request. You can try again, or reload the Studio."',
      '"Serveren kunne ikke gøre det færdigt. Prøv igen, eller genindlæs siden."',
    ],
    [
      '"The server ran into an issue and couldn\'t complete the request. Your last change may not have been saved. Reload the Studio to see the current state."',
      '"Serveren kunne ikke gøre det færdigt, og din seneste ændring er måske ikke gemt. Genindlæs siden for at se, hvad der er gemt."',
    ],
    [
      '"Couldn\'t reach the Sanity servers. Check your network connection and try again."',
      '"Serveren svarer ikke. Tjek din forbindelse til nettet, og prøv igen."',
    ],
    [
      '"Couldn\'t reach the Sanity servers. Your last change may not have been sent. Check your network connection and reload the Studio to see the current state."',
      '"Serveren svarer ikke, og din seneste ændring er måske ikke gemt. Tjek din forbindelse til nettet, og genindlæs siden for at se, hvad der er gemt."',
    ],
    ['"Reload Studio"', '"Genindlæs siden"'],
    [
      '"Retrying…" : secondsLeft > 0 ? `Try again (${secondsLeft})` : "Try again"',
      '"Prøver igen…" : secondsLeft > 0 ? `Prøv igen (${secondsLeft})` : "Prøv igen"',
    ],
    ['text: "Try again"', 'text: "Prøv igen"'],
    ['header: "Too many requests"', 'header: "For travlt lige nu"'],
    [
      '"Too many requests at once. Reload the Studio to try again."',
      '"Serveren har for travlt. Genindlæs siden for at prøve igen."',
    ],
    [
      '"Too many requests at once. You can try again shortly."',
      '"Serveren har for travlt. Prøv igen om lidt."',
    ],

    // A field of tags, as »Søgeord«
    ['tooltipProps: { content: "Remove" }', 'tooltipProps: { content: "Fjern" }'],

    // Login and missing permission
    ['children: "Choose login provider"', 'children: "Log ind i redaktionen"'],
    ['header: "Not authorized"', 'header: "Du har ikke adgang"'],
    [
      '"You are not authorized to access this studio. Please contact someone with access to invite you to this project."',
      '"Du har ikke adgang til redaktionen. Bed en, der har, om at give dig den."',
    ],
    ['text: "Sign out"', 'text: "Log ud"'],
  ],
};

/** Replaces the Studio's hard-coded English strings with Danish. */
export const danishStrings: Patch[] = Object.entries(translations).flatMap(([name, pairs]) =>
  pairs.map(([find, replace]) => ({ package: name, find, replace, optional: true })),
);
