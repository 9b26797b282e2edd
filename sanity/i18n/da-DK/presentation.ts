/** Sanity's namespace "presentation": the preview beside the form. The community package has no strings for it. */
export const presentation: Record<string, string> = {
  // The list of documents on the page, and the document pane
  'document-list-pane.document-list.title': 'Dokumenter på siden',
  'document-list-pane.error.text': 'Listen over dokumenter kunne ikke vises',
  'document-list-pane.ordering.by-appearance': 'Efter rækkefølge på siden',
  'document-list-pane.ordering.last-edited': 'Senest redigeret',
  'document-pane.error.text': 'Dokumentet kunne ikke vises til redigering',
  'main-document.label': 'Sidens eget dokument',
  'main-document.missing.text': 'Der er intet dokument til adressen <Code>{{path}}</Code>',
  'narrow-tabs.content-tab.label': 'Indhold',
  'narrow-tabs.navigator-tab.label': 'Oversigt',
  'narrow-tabs.preview-tab.label': 'Forhåndsvisning',

  // Where a document is used
  'locations-banner.locations-count_one': 'Bruges på én side',
  'locations-banner.locations-count_other': 'Bruges på {{count}} sider',
  'locations-banner.locations-count_zero': 'Bruges ikke på nogen sider',
  'locations-banner.resolving.text': 'Finder de sider, hvor indholdet bruges…',

  // The preview frame
  'channel.status_connected': 'Forbundet',
  'channel.status_connecting': 'Forbinder',
  'channel.status_disconnected': 'Ikke forbundet',
  'channel.status_reconnecting': 'Forbinder igen',
  'preview-frame.loader.connection-status.label': 'Forbindelse til sidens indhold',
  'preview-frame.overlay.connection-status.label': 'Forbindelse til redigering på siden',
  'preview-frame.navigator.toggle-button.aria-label': 'Vis eller skjul oversigten',
  'preview-frame.navigator.toggle-button.tooltip': 'Vis eller skjul oversigten',
  'preview-frame.overlay.toggle-button.text': 'Rediger',
  'preview-frame.overlay.toggle-button.tooltip_disable': 'Slå redigering på siden fra',
  'preview-frame.overlay.toggle-button.tooltip_enable': 'Slå redigering på siden til',
  'preview-frame.perspective.published.text': 'Vis siden med det udgivne indhold',
  'preview-frame.refresh-button.aria-label': 'Genindlæs forhåndsvisningen',
  'preview-frame.refresh-button.tooltip': 'Genindlæs forhåndsvisningen',
  'preview-frame.status_connecting': 'Forbinder.',
  'preview-frame.status_loading': 'Indlæser.',
  'preview-frame.status_refreshing': 'Genindlæser.',
  'preview-frame.status_reloading': 'Genindlæser.',
  'preview-frame.status_timeout': 'Der er ingen forbindelse. Browserens konsol har flere oplysninger.',
  'preview-frame.viewport-button.aria-label': 'Skift skærmbredde',
  'preview-frame.viewport-button.tooltip_full': 'Vis i fuld bredde',
  'preview-frame.viewport-button.tooltip_narrow': 'Vis som på en telefon',
  'preview-location-input.error_missing-origin': 'Adressen skal begynde med {{origin}}',
  'preview-location-input.error_same-base-path':
    'Adressen må ikke begynde ligesom redigeringsværktøjets: {{basePath}}',

  // Errors
  'error-card.continue-button.text': 'Fortsæt alligevel',
  'error-card.retry-button.text': 'Prøv igen',
  'error-card.title': 'Der opstod en fejl',
  'presentation-error.label': 'Fejlmeddelelse',
  'preview-frame.connection.error.text': 'Der er ingen forbindelse til forhåndsvisningen',
  'preview-frame.continue-button.text': 'Fortsæt alligevel',
  'preview-frame.configuration.error.title': 'Forhåndsvisningen har en anden adresse end ventet',
  'preview-frame.configuration.error.description':
    'Forhåndsvisningen skulle hente <Code>{{targetOrigin}}</Code>, men oplyser adressen <Code>{{reportedOrigin}}</Code>. Af hensyn til sikkerheden oprettes der ikke forbindelse til ukendte adresser. Tilføj adressen i <Code>presentationTool.allowOrigins</Code> for at tillade redigering på siden.',
  'preview-search-param.configuration.error.title': 'Adressen er spærret',
  'preview-search-param.configuration.error.description':
    'Forhåndsvisningen skulle gå til <Code>{{previewSearchParam}}</Code>, men adressen <Code>{{blockedOrigin}}</Code> er ikke tilladt. Tilføj den i <Code>presentationTool.allowOrigins</Code> for at tillade den.',
  'preview-url-secret.missing-grants':
    'Du har ikke adgang til at oprette nøgler til forhåndsvisning. Forhåndsvisningen kan derfor formentlig ikke indlæses.',

  // Sharing
  'share-url.clipboard.status_copying': 'Kopierer linket til udklipsholderen…',
  'share-url.clipboard.status_failed': 'Linket kunne ikke kopieres',
  'share-url.clipboard.status_success': 'Linket er kopieret til udklipsholderen',
  'share-url.clipboard.status_unsupported': 'Browseren giver ikke adgang til udklipsholderen',
  'share-url.menu-item.open.text': 'Åbn forhåndsvisning',
  'preview-frame.share-button.aria-label': 'Del forhåndsvisningen',
  'share-preview-menu.qr-code.title': 'QR-kode med linket: {{url}}',
  'share-preview-menu.error_toggle-sharing': 'Du har ikke adgang til at slå deling til eller fra',
  'share-preview-menu.toggle-button.tooltip_disable': 'Slå deling fra',
  'share-preview-menu.toggle-button.tooltip_enable': 'Slå deling til',
  'share-preview-menu.toggle-button.label_first-line': 'Del forhåndsvisningen',
  'share-preview-menu.toggle-button.label_second-line': 'med alle, der har linket',
  'share-preview-menu.qr-code.placeholder': 'QR-koden vises her',
  'share-preview-menu.qr-code.instructions': 'Skan QR-koden for at åbne forhåndsvisningen på telefonen.',
  'share-preview-menu.copy-url.text': 'Kopier link',
  'share-preview-menu.error_missing-grants': 'Du har ikke adgang til at dele forhåndsvisninger. ',
};
