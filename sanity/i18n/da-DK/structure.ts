/** Sanity's namespace "structure": lists, the document pane and its actions. */
export const structure: Record<string, string> = {
  // Actions on a document
  'action.copy-document-id.label': 'Kopier dokumentets id',
  'action.copy-document-url.label': 'Kopier',
  'action.copy-link-to-document.label': 'Kopier link til dokumentet',
  'action.delete.disabled.not-ready': 'Ikke klar endnu',
  'action.delete.disabled.nothing-to-delete': 'Dokumentet findes ikke endnu eller er allerede slettet',
  'action.delete.disabled.scheduled-release':
    'Dokumentet kan ikke slettes, fordi det er med i en planlagt udgivelse',
  'action.delete.disabled.target-not-found': 'Den valgte udgivelse eller variant har ikke dette dokument',
  'action.discard-changes.confirm-dialog.confirm-discard-changes':
    'Er du sikker på, at du vil kassere alle ændringer, der er lavet siden dokumentet sidst blev udgivet?',
  'action.discard-changes.confirm-dialog.confirm-discard-changes-draft':
    'Er du sikker på, at du vil kassere alle ændringer og slette kladden?',
  'action.discard-changes.confirm-dialog.header.text': 'Vil du kassere ændringerne?',
  'action.discard-changes.disabled.no-change': 'Alle ændringer i dokumentet er udgivet',
  'action.discard-changes.disabled.not-published': 'Dokumentet er ikke udgivet',
  'action.discard-changes.disabled.not-ready': 'Ikke klar endnu',
  'action.discard-changes.disabled.target-not-found':
    'Den valgte udgivelse eller variant har ikke dette dokument',
  'action.discard-changes.label': 'Kassér ændringer',
  'action.duplicate.disabled.not-ready': 'Ikke klar endnu',
  'action.duplicate.disabled.nothing-to-duplicate':
    'Dokumentet findes ikke endnu, så der er intet at duplikere',
  'action.duplicate.disabled.target-not-found': 'Den valgte udgivelse eller variant har ikke dette dokument',
  'action.duplicate.label': 'Dupliker',
  'action.publish.already-published.no-time-ago.tooltip': 'Allerede udgivet',
  'action.publish.already-published.tooltip': 'Udgivet {{timeSincePublished}}',
  'action.publish.disabled.not-publishable': 'Denne version udgives sammen med den udgivelse, den er med i',
  'action.publish.disabled.not-ready': 'Ikke klar endnu',
  'action.publish.disabled.target-not-found': 'Den valgte udgivelse eller variant har ikke dette dokument',
  'action.publish.draft.label': 'Udgiv',
  'action.publish.live-edit.label': 'Udgiv',
  'action.publish.live-edit.publish-disabled':
    'Kan ikke udgives, for ændringer i denne slags dokumenter slår igennem med det samme',
  'action.publish.live-edit.tooltip':
    'Ændringer i denne slags dokumenter slår igennem med det samme og skal ikke udgives',
  'action.publish.no-changes.tooltip': 'Alle ændringer er udgivet',
  'action.publish.published.label': 'Udgivet',
  'action.publish.running.label': 'Udgiver…',
  'action.publish.validation-in-progress.label': 'Kontrollerer dokumentet…',
  'action.publish.validation-issues-toast.description': 'Ret fejlene, før du udgiver',
  'action.publish.validation-issues-toast.title': 'Dokumentet har fejl',
  'action.publish.validation-issues.tooltip': 'Ret fejlene, før dokumentet kan udgives',
  'action.publish.waiting': 'Venter på at blive færdig med at gemme, før der udgives',
  'action.restore.confirm.message': 'Er du sikker på, at du vil gendanne denne version af dokumentet?',
  'action.restore.disabled.cannot-restore-initial': 'Den allerførste version kan ikke gendannes',
  'action.restore.label': 'Gendan denne version',
  'action.restore.tooltip': 'Gendan denne version',
  'action.unpublish.disabled.already-unpublished': 'Dokumentet er allerede sat til at blive trukket tilbage',
  'action.unpublish.disabled.not-published': 'Dokumentet er ikke udgivet',
  'action.unpublish.disabled.not-ready': 'Ikke klar endnu',
  'action.unpublish.disabled.target-not-found': 'Den valgte udgivelse eller variant har ikke dette dokument',
  'action.unpublish.label': 'Træk tilbage',
  'action.unpublish.live-edit.disabled':
    'Ændringer i dette dokument slår igennem med det samme, og det kan ikke trækkes tilbage',

  // Banners above the form
  'banners.archived-release.description':
    'Du ser et dokument, der blev arkiveret som en del af <VersionBadge>{{title}}</VersionBadge>. Det kan ikke redigeres',
  'banners.choose-new-document-destination.cannot-create-draft-document': 'Der kan ikke oprettes en kladde.',
  'banners.choose-new-document-destination.cannot-create-published-document':
    'Der kan ikke oprettes et udgivet dokument.',
  'banners.choose-new-document-destination.choose-destination': 'Vælg, hvor dokumentet skal oprettes:',
  'banners.deleted-document-banner.text': 'Dokumentet er slettet.',
  'banners.deprecated-document-type-banner.text': 'Denne slags dokumenter bruges ikke længere.',
  'banners.live-edit-draft-banner.discard.tooltip': 'Kassér kladden for at redigere videre.',
  'banners.live-edit-draft-banner.publish.tooltip': 'Udgiv kladden for at redigere videre.',
  'banners.live-edit-draft-banner.text':
    'Ændringer i <strong>{{schemaType}}</strong> slår igennem med det samme (<code>liveEdit</code>), men der findes en kladde af dokumentet. Udgiv eller kassér kladden for at redigere videre.',
  'banners.obsolete-draft.actions.compare-draft.tooltip':
    'Kladden kan ikke sammenlignes, for der er ikke noget udgivet dokument.',
  'banners.obsolete-draft.actions.publish-draft.text': 'Udgiv kladde',
  'banners.obsolete-draft.draft-model-inactive.text':
    'Der bruges ikke kladder her, men der findes en kladde af dokumentet.',
  'banners.paused-scheduled-draft.text':
    'Planen er sat på pause, mens du redigerer. Tryk på »Planlæg« for at sætte den i gang igen, eller vælg en ny dato.',
  'banners.permission-check-banner.missing-permission_create_one':
    'Din rolle <Roles/> har ikke adgang til at oprette dokumentet. En administrator kan ændre din rolle.',
  'banners.permission-check-banner.missing-permission_create_other':
    'Dine roller <Roles/> har ikke adgang til at oprette dokumentet.',
  'banners.permission-check-banner.missing-permission_update_one':
    'Din rolle <Roles/> har ikke adgang til at redigere dokumentet. En administrator kan ændre din rolle.',
  'banners.permission-check-banner.missing-permission_update_other':
    'Dine roller <Roles/> har ikke adgang til at redigere dokumentet.',
  'banners.permission-check-banner.request-permission-button.sent': 'Anmodningen er sendt',
  'banners.permission-check-banner.request-permission-button.text': 'Bed om adgang',
  'banners.published-release.description':
    'Du ser et dokument, der blev udgivet som en del af <VersionBadge>{{title}}</VersionBadge>. Det kan ikke redigeres',
  'banners.reference-changed-banner.reason-changed.reload-button.text': 'Genindlæs henvisningen',
  'banners.reference-changed-banner.reason-changed.text': 'Henvisningen er ændret, siden du åbnede den.',
  'banners.reference-changed-banner.reason-removed.close-button.text': 'Luk henvisningen',
  'banners.reference-changed-banner.reason-removed.text': 'Henvisningen er fjernet, siden du åbnede den.',
  'banners.release.action.add-to-bundle': 'Føj til samlingen',
  'banners.release.navigate-to-edit-description-none': 'Dokumentet er ikke med i nogen udgivelse',
  'banners.release.waiting.description':
    'Vent, mens dokumentet føjes til udgivelsen. Det tager højst et par sekunder.',
  'banners.revision-not-found.description':
    'Den valgte version af dokumentet blev ikke fundet. Vælg en anden i historikken.',
  'banners.scheduled-draft-override-banner.text':
    'Der er en planlagt kladde af dokumentet. Udgiver du ændringer nu, bliver de overskrevet, når den planlagte kladde udgives.',
  'banners.unpublished-release-banner.text':
    'Dokumentet bliver trukket tilbage som en del af udgivelsen <VersionBadge>{{title}}</VersionBadge>.',
  'banners.unpublished-release-banner.text-with-published': 'Viser den <strong>udgivne</strong> version:',
  'banners.variant.action.add-to-variant': 'Opret variant',
  'banners.variant.definition-not-found':
    'Den valgte variant <VariantName>{{name}}</VariantName> blev ikke fundet.',
  'banners.variant.error.description':
    'Der opstod en fejl, da dokumentet blev føjet til varianten: {{message}}',
  'banners.variant.error.title': 'Dokumentet kunne ikke føjes til varianten',
  'banners.variant.not-in-variant':
    'Der er ingen <PerspectiveTitle>{{perspectiveTitle}}</PerspectiveTitle>-variant af dokumentet til <VariantBadge>{{variantTitle}}</VariantBadge>.',
  'banners.variant.waiting.description':
    'Vent, mens dokumentet føjes til varianten. Det tager højst et par sekunder.',
  'banners.variant.waiting.title': 'Føjer dokumentet til varianten…',

  // Panes and their buttons
  'browser-document-title.new-document': 'Ny: {{schemaType}}',
  'buttons.focus-pane-button.aria-label.collapse': 'Vis resten af vinduet igen',
  'buttons.focus-pane-button.aria-label.focus': 'Vis kun dokumentet (skjul listerne)',
  'buttons.focus-pane-button.tooltip.collapse': 'Vis det hele igen',
  'buttons.focus-pane-button.tooltip.focus': 'Vis kun dokumentet',
  'buttons.split-pane-button.aria-label': 'Del ruden i to',
  'buttons.split-pane-button.tooltip': 'Del ruden i to',
  'buttons.split-pane-close-button.title': 'Luk den ene rude',
  'buttons.split-pane-close-group-button.title': 'Luk ruderne',
  'canvas.banner.editable.linked-text': 'Dokumentet kan redigeres i Canvas.',
  'canvas.banner.editable.popover-description':
    'I Canvas kan du skrive frit og bagefter overføre indholdet uden at kopiere felt for felt.',
  'canvas.banner.editable.popover-heading': 'Skriv frit',
  'canvas.banner.linked-text.draft': 'Denne kladde er koblet til Canvas',
  'canvas.banner.popover-description':
    'I Canvas kan du skrive frit. Det, du skriver, bliver undervejs lagt ind i felterne her.',
  'canvas.banner.popover-button-text': 'Læs mere',
  'document-group-inventory.onboarding-hint': 'Hvor blev knapperne til versioner af?',
  'document-inspector.error.close-button.aria-label': 'Luk panelet',
  'document-inspector.error.description': 'Der opstod en fejl, da panelet skulle vises.',
  'document-inspector.error.retry-button.text': 'Prøv igen',
  'document-inspector.error.title': 'Noget gik galt',
  'document-inspector.dialog.title': 'Data bag <DocumentTitle/>',
  'document-inspector.menu-item.title': 'Se data',
  'document-inspector.view-mode.parsed': 'Opdelt',
  'document-inspector.view-mode.raw-json': 'Som JSON',
  'document-target-badges.not-in-target.tooltip': 'Dokumentet findes ikke endnu i den valgte visning.',
  'document-view.form-view.sync-lock-toast.description':
    'Vent, mens dokumentet bliver synkroniseret. Det sker som regel, lige efter at dokumentet er udgivet, og tager højst et par sekunder',
  'document-view.form-view.sync-pending.description':
    'Vi bliver ved med at prøve. Imens ligger dine ændringer i browseren.',
  'document-view.form-view.sync-pending.title': 'Dine ændringer bliver ikke gemt',
  'document-view.form-view.sync-recovering.description':
    'Du kan redigere igen, så snart dine ændringer er gemt.',
  'document-view.form-view.sync-recovering.title': 'Gemmer dine ændringer…',
  'document-view.form-view.sync-stalled.description':
    'Du kan ikke redigere, før de er gemt. Dine ændringer ligger i browseren, så lad fanen stå åben, mens vi prøver igen.',
  'document-view.form-view.sync-stalled.title': 'Dine ændringer er stadig ikke gemt',
  'pane-item.draft-status.no-draft.tooltip': 'Alle ændringer er udgivet',
  'pane-item.published-status.has-published.tooltip': 'Udgivet <RelativeTime/>',
  'pane-item.published-status.no-published.tooltip': 'Ikke udgivet',
  'panes.document-header-title.new.text': 'Ny: {{schemaType}}',
  'panes.document-pane.variant-target.loading': 'Indlæser dokument…',

  // History and comparison of versions
  'changes.action.close-label': 'Luk historik',
  'changes.banner.description':
    'Viser historikken for versionen <strong>{{perspective}}</strong> af dokumentet.',
  'changes.banner.tooltip':
    'Her ser du ændringerne i én version af dokumentet. Vælg en anden version for at se dens ændringer',
  'compare-version.error.invalidModeParam': 'Dokumenter kan ikke sammenlignes på måden »{{input}}«.',
  'compare-version.error.invalidNextDocumentParam': 'Det ene dokument er ikke angivet rigtigt.',
  'compare-version.error.invalidParams.title': 'Dokumenterne kan ikke sammenlignes',
  'compare-version.error.invalidPreviousDocumentParam': 'Det andet dokument er ikke angivet rigtigt.',
  'compare-version.error.loadReleases.title': 'Udgivelserne kunne ikke indlæses',
  'compare-version.error.loadVersions.title': 'Versionerne kunne ikke indlæses',
  'compare-versions.menu-item.disabled-reason':
    'Der er ingen andre versioner af dokumentet at sammenligne med.',
  'events.compare-with-published.description':
    'Ændringerne i dokumentet kan ikke indlæses, formentlig fordi historikken er for gammel. I stedet sammenlignes versionen <strong>{{version}}</strong> med den <strong>udgivne</strong>.',
  'events.compare-with-published.title': 'Sammenligner med den udgivne version',
  'events.inspect.release': 'Se dokumentet i <VersionBadge>{{releaseTitle}}</VersionBadge>',
  'events.open.draft': 'Åbn dokumentets <VersionBadge>kladde</VersionBadge>',
  'events.open.release': 'Åbn udgivelsen <VersionBadge>{{releaseTitle}}</VersionBadge>',
  'status-bar.publish-status-button.last-published-time.aria-label': 'Sidst udgivet {{relativeTime}}',
  'status-bar.publish-status-button.last-published-time.tooltip': 'Sidst udgivet <RelativeTime/>',
  'status-bar.publish-status-button.last-updated-time.aria-label': 'Sidst ændret {{relativeTime}}',
  'status-bar.publish-status-button.last-updated-time.tooltip': 'Sidst ændret <RelativeTime/>',
  'status-bar.review-changes-button.tooltip.changes-saved': 'Ændringerne er gemt',
  'timeline-item.menu.action-collapse': 'Fold sammen',
  'timeline-item.menu.action-expand': 'Fold ud',
  'timeline-item.not-found-release.tooltip': 'Udgivelsen med id »{{releaseId}}« blev ikke fundet',
  'toggle-inline-changes.menu-item.title': 'Vis ændringer i teksten',

  // Delete and unpublish
  'confirm-delete-dialog.confirm-anyway-button.text_delete': 'Slet alle versioner alligevel',
  'confirm-delete-dialog.confirm-anyway-button.text_delete_one': 'Slet alligevel',
  'confirm-delete-dialog.confirm-anyway-button.text_delete_other': 'Slet alle versioner alligevel',
  'confirm-delete-dialog.confirm-anyway-button.text_unpublish': 'Træk tilbage alligevel',
  'confirm-delete-dialog.confirm-button.text_delete': 'Slet alle versioner',
  'confirm-delete-dialog.confirm-button.text_delete_one': 'Slet dokument',
  'confirm-delete-dialog.confirm-button.text_delete_other': 'Slet alle versioner',
  'confirm-delete-dialog.confirm-button.text_unpublish': 'Træk tilbage',
  'confirm-delete-dialog.confirmation.text_delete':
    'Er du sikker på, at du vil slette alle versioner af dokumentet?',
  'confirm-delete-dialog.confirmation.text_delete_one': 'Er du sikker på, at du vil slette dokumentet?',
  'confirm-delete-dialog.confirmation.text_delete_other':
    'Er du sikker på, at du vil slette alle versioner af dokumentet?',
  'confirm-delete-dialog.confirmation.text_unpublish':
    'Er du sikker på, at du vil trække »<DocumentTitle/>« tilbage?',
  'confirm-delete-dialog.error.message.text':
    'Der opstod en fejl, da de dokumenter, der henviser hertil, skulle indlæses.',
  'confirm-delete-dialog.header.text_delete': 'Vil du slette dokumentet?',
  'confirm-delete-dialog.header.text_unpublish': 'Vil du trække dokumentet tilbage?',
  'confirm-delete-dialog.loading.text': 'Leder efter dokumenter, der henviser hertil…',
  'confirm-delete-dialog.other-reference-count.title_one': '1 anden henvisning vises ikke',
  'confirm-delete-dialog.other-reference-count.title_other': '{{count}} andre henvisninger vises ikke',
  'confirm-delete-dialog.other-reference-count.tooltip':
    'Der kan ikke vises noget om disse henvisninger, fordi der mangler adgang til de datasæt, de ligger i.',
  'confirm-delete-dialog.preview-item.preview-unavailable.title': 'Kan ikke vises',
  'confirm-delete-dialog.referential-integrity-disclaimer.text_delete':
    'Hvis du sletter dokumentet, fører de ingen steder hen.',
  'confirm-delete-dialog.referential-integrity-disclaimer.text_unpublish':
    'Hvis du trækker dokumentet tilbage, fører de ingen steder hen, før det er udgivet igen.',
  'confirm-delete-dialog.referring-document-count.text_one': '1 dokument henviser til »<DocumentTitle/>«',
  'confirm-delete-dialog.referring-document-count.text_other':
    '{{count}} dokumenter henviser til »<DocumentTitle/>«',
  'confirm-delete-dialog.referring-documents-descriptor.text_delete':
    'Disse viderestillinger og korte links fører til »<DocumentTitle/>«:',
  'confirm-delete-dialog.referring-documents-descriptor.text_unpublish':
    'Disse viderestillinger og korte links fører til »<DocumentTitle/>«:',

  // Documents that refer to this one
  'incoming-references-input.add-reference-item': 'Tilføj',
  'incoming-references-input.list-label': 'Henvisninger hertil fra {{type}}',
  'incoming-references-input.no-items': 'Ingen',
  'incoming-references-input.reference-from': 'Henvisning fra {{type}}',
  'incoming-references-input.schema-type-not-found': 'Indholdstypen {{type}} blev ikke fundet',
  'incoming-references-input.type-to-search': 'Skriv for at søge',
  'incoming-references-input.types-loading': 'Indlæser dokumenter…',
  'incoming-references-input.types-loading-cross-dataset': 'Indlæser dokumenter fra andre datasæt…',
  'incoming-references-input.types-not-defined':
    'Der er ikke angivet henvisninger for denne indholdstype. Se vejledningen.',
  'incoming-references-pane.no-references': 'Ingen henviser hertil.',
  'incoming-references-pane.no-references-found': 'Der er ingen henvisninger af denne slags.',
  'incoming-references-pane.schema-type-not-found': 'Indholdstypen {{type}} blev ikke fundet',

  // Lists
  // These two are swapped because Sanity 6.16 uses their keys the wrong way round
  'menu-item-groups.actions-group': 'Rækkefølge',
  'menu-item-groups.sorting-group': 'Handlinger',
  'menu-item-groups.layout-group': 'Visning',
  'no-document-types-screen.link-text': 'Læs, hvordan du tilføjer en indholdstype →',
  'no-document-types-screen.subtitle': 'Tilføj mindst én indholdstype i skemaet.',
  'no-document-types-screen.title': 'Ingen indholdstyper',
  'menu-items.layout.compact-view': 'Kort visning',
  'menu-items.layout.restore-default': 'Almindelig visning',
  'menu-items.layout.restore-default.disabled-reason': 'Den almindelige visning bruges allerede',
  'menu-items.sort-by.created': 'Senest oprettet',
  'menu-items.sort-by.last-edited': 'Senest ændret',
  'menu-items.sort-by.restore-default': 'Almindelig rækkefølge',
  'menu-items.sort-by.restore-default.disabled-reason': 'Den almindelige rækkefølge bruges allerede',
  'panes.document-list-pane.error.max-retries-attempted':
    'Efter {{count}} mislykkede forsøg prøver vi ikke igen af os selv.',
  'panes.document-list-pane.error.text': 'Dokumenterne kunne ikke hentes.',
  'panes.document-list-pane.error.text.offline': 'Der er ingen forbindelse til internettet.',
  'panes.document-list-pane.error.title': 'Listen kunne ikke hentes',
  'panes.document-list-pane.error.will-retry-automatically_other': 'Prøver igen ({{count}}. gang)…',
  'panes.document-list-pane.max-items.text': 'Viser højst {{limit}} dokumenter',
  'panes.document-list-pane.no-documents-of-type.text': 'Ingen dokumenter endnu',
  'panes.document-list-pane.no-documents.text': 'Ingen dokumenter',
  'panes.document-list-pane.no-matching-documents.text': 'Ingen dokumenter passer til søgningen',
  'panes.document-list-pane.reconnecting': 'Forsøger at få forbindelse…',
  'panes.document-list-pane.search-ordering.aria-label': 'Vælg, hvordan resultaterne sorteres',
  'panes.document-list-pane.search-ordering.label': 'Sorteret efter {{order}}',
  'panes.document-list-pane.search-ordering.relevance': 'Relevans',
  'panes.document-list-pane.search-ordering.summary-relevance': 'Sorteret efter relevans',
  'panes.document-list-pane.sort-order.disabled-reason':
    'Denne sortering bruger felter, som dokumenterne ikke har',

  // Results of actions
  'panes.document-operation-results.operation-error': 'Der opstod en fejl ({{context}})',
  'panes.document-operation-results.operation-error_commit': 'Ændringerne kunne ikke gemmes',
  'panes.document-operation-results.operation-error_delete':
    'Dokumentet kunne ikke slettes. Det skyldes som regel, at andre dokumenter henviser til det.',
  'panes.document-operation-results.operation-error_discardChanges': 'Ændringerne kunne ikke kasseres',
  'panes.document-operation-results.operation-error_duplicate': 'Dokumentet kunne ikke duplikeres',
  'panes.document-operation-results.operation-error_patch': 'Ændringerne kunne ikke gemmes',
  'panes.document-operation-results.operation-error_publish': 'Dokumentet kunne ikke udgives',
  'panes.document-operation-results.operation-error_restore': 'Versionen kunne ikke gendannes',
  'panes.document-operation-results.operation-error_unpublish':
    'Dokumentet kunne ikke trækkes tilbage. Det skyldes som regel, at andre dokumenter henviser til det.',
  'panes.document-operation-results.operation-success': 'Handlingen »{{op}}« er udført',
  'panes.document-operation-results.operation-success_copy-id':
    'Dokumentets id er kopieret til udklipsholderen',
  'panes.document-operation-results.operation-success_copy-url':
    'Linket til dokumentet er kopieret til udklipsholderen',
  'panes.document-operation-results.operation-success_delete': 'Dokumentet er slettet',
  'panes.document-operation-results.operation-success_discardChanges':
    'Alle ændringer er kasseret. Kladden kan stadig gendannes fra historikken',
  'panes.document-operation-results.operation-success_duplicate': 'Dokumentet er duplikeret',
  'panes.document-operation-results.operation-success_publish':
    '<Strong>{{title}}</Strong> er sendt til webstedet',
  'panes.document-operation-results.operation-success_publishVersion': 'Versionen er udgivet',
  'panes.document-operation-results.operation-success_restore': '<Strong>{{title}}</Strong> er gendannet',
  'panes.document-operation-results.operation-success_unpublish':
    '<Strong>{{title}}</Strong> er trukket tilbage. Den seneste udgivne version ligger nu som kladde.',
  'panes.document-operation-results.operation-success_unpublishVersion':
    'Versionen bliver trukket tilbage, når udgivelsen kommer ud',
  'panes.document-pane.document-not-found.text':
    'Indholdstypen er ikke angivet, og der blev ikke fundet noget dokument med id <Code>{{id}}</Code>.',
  'panes.document-pane.document-unknown-type.text':
    'Dokumentet har indholdstypen <Code>{{documentType}}</Code>, som ikke findes her.',
  'panes.document-pane.document-unknown-type.without-schema.text':
    'Dokumentet findes ikke, og der er ikke angivet nogen indholdstype.',
  'pane-header.disabled-created-button.aria-label': 'Du har ikke adgang til at oprette her',
  'request-permission-dialog.description.text':
    'Anmodningen sendes til dem, der administrerer projektet. Du kan skrive en bemærkning med, hvis du vil',
  'request-permission-dialog.header.text': 'Bed om adgang til at redigere',
  'request-permission-dialog.note-input.description.text': 'Du kan skrive en bemærkning med, hvis du vil',
  'request-permission-dialog.note-input.placeholder.text': 'Skriv en bemærkning…',
  'request-permission-dialog.warning.denied.text': 'Din anmodning om adgang er blevet afvist.',
  'request-permission-dialog.warning.limit-reached.text':
    'Du har sendt så mange anmodninger, som der må sendes. Vent, før du sender flere, eller kontakt en administrator.',
  'structure-error.header.text': 'Der opstod en fejl, da menuen skulle læses',
  'structure-error.structure-path.label': 'Sted i menuen',
};
