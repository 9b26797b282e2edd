// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source, some of it templates.

import type { Amendment } from './amend.ts';

/*
 * English that stands in the packages' code, where no translation is asked for. What only developers see (in
 * development, about a Studio that is set up wrongly) is left.
 */
const words: Record<string, [was: string, is: string][]> = {
  '@sanity/ui': [
    ['"aria-label": "Clear"', '"aria-label": "Ryd"'],
    ['"aria-label": "Open"', '"aria-label": "Åbn"'],
    ['"aria-label": "Close dialog"', '"aria-label": "Luk"'],
  ],
  ui5: [['"aria-label": "Loading..."', '"aria-label": "Indlæser…"']],
  sanity: [
    // Asked for by keys that no translation has
    ['t("new-document.new-document")', 't("new-document.new-document-aria-label")'],
    ['t("changes.action.close-label")', '"Luk historik"'],
    ['t("search.search-results-label")', '"Søgeresultater"'],
    ['t("panel.close-button-aria-label")', '"Luk panelet"'],

    ['content: "Back"', 'content: "Tilbage"'],
    ['content: "Close"', 'content: "Luk"'],
    ['`Open in ${', '`Åbn i ${'],
    ['title: "Edited at"', 'title: "Redigeret"'],
    ['title: "Created at"', 'title: "Oprettet"'],
    ['title: "Contains document, image or file"', 'title: "Bruger et dokument, et billede eller en fil"'],
    ['= date.toDateString(), ', '= date.toLocaleDateString("da-DK", { dateStyle: "full" }), '],
    // Danish titles have small letters
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

    // What is left when the Studio gives up
    ['"An error occurred"', '"Der opstod en fejl"'],
    [
      '"An error occurred that Sanity Studio was unable to recover from."',
      '"Redaktionen kan ikke komme videre af sig selv. Genindlæs siden."',
    ],
    ['"To report this error,"', '"Bliver fejlen ved,"'],
    [
      '" copy the error details and share them with your development team or Sanity Support."',
      '" så kopiér oplysningerne om den, og send dem til den, der passer webstedet."',
    ],
    ['`The ${activeTool?.name} tool crashed`', '`»${activeTool?.title}« er gået i stå`'],
    ['"Tool not found: "', '"Her er ikke noget, der hedder "'],
    ['"Import error"', '"Redaktionen er blevet opdateret"'],
    [
      '"An error occurred during dynamic import."',
      '"En del af redaktionen kunne ikke hentes. Genindlæs siden."',
    ],
    ['"Reloading "', '"Genindlæser "'],
    ['? "now" : `in ${countdownSeconds}s`', '? "nu" : `om ${countdownSeconds} sek.`'],
    ['? "Reload now" : "Reload"', '? "Genindlæs nu" : "Genindlæs"'],
    ['"retry.title": "Retry"', '"retry.title": "Prøv igen"'],
    ['"retrying.title": "Retrying…"', '"retrying.title": "Prøver igen…"'],
    [
      '"copy-error-details.title": "Copy error details"',
      '"copy-error-details.title": "Kopiér oplysninger om fejlen"',
    ],
    [
      '"These technical details may be useful for developers."',
      '"Oplysningerne er til den, der passer webstedet."',
    ],
    ['"Failed to get error details"', '"Oplysningerne kunne ikke hentes"'],
    ['"Failed to copy error details"', '"Oplysningerne kunne ikke kopieres"'],
    ['children: "Workspace not found"', 'children: "Redaktionen findes ikke på denne adresse"'],
    ['text: "Go to default workspace"', 'text: "Gå til redaktionen"'],

    // When the content store does not answer
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
    ['children: "Troubleshooting"', 'children: "Det kan du gøre"'],
    ['"Check that your device is online."', '"Tjek, at din computer er på nettet."'],
    [
      '"Disable VPNs, ad blockers, or browser extensions that may block requests."',
      '"Slå VPN, reklameblokering og andre udvidelser i browseren fra."',
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

    // The way in, and who may not come
    ['children: "Choose login provider"', 'children: "Log ind i redaktionen"'],
    ['header: "Not authorized"', 'header: "Du har ikke adgang"'],
    [
      '"You are not authorized to access this studio. Please contact someone with access to invite you to this project."',
      '"Du har ikke adgang til redaktionen. Bed en, der har, om at give dig den."',
    ],
    ['text: "Sign out"', 'text: "Log ud"'],

    // Kinds of files
    ['title: "Bitmap Image"', 'title: "BMP-billede"'],
    ['title: "JPEG Image"', 'title: "JPEG-billede"'],
    ['title: "GIF Image"', 'title: "GIF-billede"'],
    ['title: "PNG Image"', 'title: "PNG-billede"'],
    ['title: "SVG Image"', 'title: "SVG-billede"'],
    ['title: "WebP Image"', 'title: "WebP-billede"'],
    ['title: "TIFF Image"', 'title: "TIFF-billede"'],
    ['title: "HEIC Image"', 'title: "HEIC-billede"'],
    ['title: "Excel Spreadsheet"', 'title: "Excel-regneark"'],
    ['title: "PDF Document"', 'title: "PDF-dokument"'],
    ['title: "XML Document"', 'title: "XML-dokument"'],
    ['title: "ZIP Archive"', 'title: "ZIP-arkiv"'],
    ['title: "RAR Archive"', 'title: "RAR-arkiv"'],
    ['title: "7-zip Archive"', 'title: "7-zip-arkiv"'],
    ['title: "Binary"', 'title: "Anden fil"'],
  ],
};

/** The Studio's hard-coded English, in Danish. */
export const danishWords: Amendment[] = Object.entries(words).flatMap(([name, pairs]) =>
  pairs.map(([was, is]) => ({ package: name, was, is })),
);
