/** Sanity's namespace "studio": navigation, fields, search, history and menus. */
export const studio: Record<string, string> = {
  // The Studio uses these without an English default: without them it would show the bare keys
  'new-document.new-document': 'Nyt dokument',
  'panel.close-button-aria-label': 'Luk panelet',
  'search.search-results-label': 'Søgeresultater',

  // The orderings of a list, shown below a heading
  'default-menu-item.fallback-title': '{{title}}',

  // About the Studio, help and diagnostics
  'about-dialog.configuration-issue.header': 'Fejl i opsætningen',
  'about-dialog.version-info.auto-updates.disabled': 'Automatiske opdateringer er slået fra',
  'about-dialog.version-info.auto-updates.enabled': 'Automatiske opdateringer er slået til',
  'about-dialog.version-info.auto-updates.header': 'Automatiske opdateringer',
  'about-dialog.version-info.auto-updates.how-to-enable': 'Slå til',
  'about-dialog.version-info.copy-to-clipboard-button.copied-text': 'Kopieret til udklipsholderen',
  'about-dialog.version-info.copy-to-clipboard-button.text': 'Kopier til udklipsholderen',
  'about-dialog.version-info.deprecated.current': 'v{{version}} er udgået og bør ikke længere bruges.',
  'about-dialog.version-info.deprecated.header': 'Udgået version',
  'about-dialog.version-info.deprecated.next-step.pinned':
    'Dette Studio er låst til en udgået version. Vælg en anden version på Sanitys administrationsside.',
  'about-dialog.version-info.deprecated.next-step.upgrade':
    'Opdater pakken sanity til en nyere version, og byg Studio igen.',
  'about-dialog.version-info.deprecated.next-step.upgrade.learn-how': 'Læs, hvordan du opdaterer',
  'about-dialog.version-info.deprecated.reason': 'Årsag: {{reason}}',
  'about-dialog.version-info.how-to-upgrade': 'Opdater nu',
  'about-dialog.version-info.tooltip.deprecated': 'Udgået',
  'about-dialog.version-info.tooltip.prerelease': 'Foreløbig version',
  'about-dialog.version-info.update-button.tooltip': 'Læs, hvordan du opdaterer Sanity Studio',
  'about-dialog.version-info.user-agent.header': 'Browser',
  'content-agent': 'Indholdsassistent',
  'diagnostics.menu-item': 'Teknisk tilstand',
  'help-resources.latest-sanity-version': 'Seneste version er v{{latestVersion}}',
  'help-resources.register-studio': 'Registrer Studio',
  'help-resources.studio': 'Sanity Studio',
  'help-resources.studio-app-id': 'App-id',
  'help-resources.studio-version-deprecated': 'v{{version}} er udgået',
  'help-resources.title': 'Hjælp',
  'help-resources.up-to-date': 'Opdateret',
  'help-resources.version': 'v{{version}}',
  'help-resources.action.contact-sales': 'Kontakt Sanitys salgsafdeling',
  'help-resources.action.join-our-community': 'Sanitys brugerforum',
  'network-check.slow-protocol-warning.description':
    'Browseren taler med Sanity på en gammeldags måde (HTTP/1.1). Det kan gøre alting meget langsommere.',
  'network-check.slow-protocol-warning.learn-more-button.text': 'Læs mere',
  'network-check.slow-protocol-warning.snooze-button.text': 'Vis ikke igen lige nu',
  'network-check.slow-protocol-warning.title': 'Forbindelsen er langsom',

  // Images and files
  'asset-source.file.title': 'Filer i biblioteket',
  'asset-source.image.title': 'Billeder i biblioteket',
  'input.files.common.upload-placeholder.file-input-button.text': 'Læg op',
  'input.files.common.upload-progress': 'Lægger <FileName/> op',
  'inputs.files.common.actions-menu.download.label': 'Hent',
  'inputs.files.common.actions-menu.upload.label': 'Læg op',
  'inputs.files.common.drop-message.drop-to-upload': 'Slip for at lægge op',
  'inputs.files.common.drop-message.drop-to-upload-multi_one': 'Slip for at lægge {{count}} fil op',
  'inputs.files.common.drop-message.drop-to-upload-multi_other': 'Slip for at lægge {{count}} filer op',
  'inputs.files.common.drop-message.drop-to-upload.no-accepted-file-message_one':
    'Feltet tager ikke imod filer af den slags',
  'inputs.files.common.drop-message.drop-to-upload.no-accepted-file-message_other':
    'Feltet tager ikke imod filer af den slags',
  'inputs.files.common.drop-message.drop-to-upload.rejected-file-message_one':
    '{{count}} fil er af en slags, som feltet ikke tager imod',
  'inputs.files.common.drop-message.drop-to-upload.rejected-file-message_other':
    '{{count}} filer er af en slags, som feltet ikke tager imod',
  'inputs.files.common.placeholder.cannot-upload-some-files_one': 'Feltet tager ikke imod filer af den slags',
  'inputs.files.common.placeholder.cannot-upload-some-files_other':
    'Feltet tager ikke imod {{count}} af filerne',
  'inputs.files.common.placeholder.select-asset-source-upload-destination': 'Læg filerne op i:',
  'inputs.files.common.stale-upload-warning.clear': 'Annuller',
  'inputs.image.drag-overlay.cannot-upload-here': 'Feltet tager ikke imod filer af den slags',
  'preview.image.file-is-being-uploaded.alt-text': 'Billedet, der er ved at blive lagt op',
  'asset-source.browse-button.text': 'Vælg',
  'asset-source.asset-list.menu.show-usage': 'Se, hvor den bruges',
  'asset-source.asset-usage-dialog.header_file': 'Dokumenter, der bruger filen',
  'asset-source.asset-usage-dialog.header_image': 'Dokumenter, der bruger billedet',
  'asset-source.delete-dialog.usage-list.confirm-delete-file_named':
    'Du er ved at slette filen <strong>{{filename}}</strong> og oplysningerne om den. Er du sikker?',
  'asset-source.delete-dialog.usage-list.confirm-delete-file_unnamed':
    'Du er ved at slette filen og oplysningerne om den. Er du sikker?',
  'asset-source.delete-dialog.usage-list.confirm-delete-image_named':
    'Du er ved at slette billedet <strong>{{filename}}</strong> og oplysningerne om det. Er du sikker?',
  'asset-source.delete-dialog.usage-list.confirm-delete-image_unnamed':
    'Du er ved at slette billedet og oplysningerne om det. Er du sikker?',
  'asset-source.delete-dialog.usage-list.warning-file-is-in-use_named':
    '{{filename}} kan ikke slettes, fordi filen er i brug. Fjern den først alle de steder, hvor den bruges.',
  'asset-source.delete-dialog.usage-list.warning-file-is-in-use_unnamed':
    'Filen kan ikke slettes, fordi den er i brug. Fjern den først alle de steder, hvor den bruges.',
  'asset-source.delete-dialog.usage-list.warning-image-is-in-use_named':
    '{{filename}} kan ikke slettes, fordi billedet er i brug. Fjern det først alle de steder, hvor det bruges.',
  'asset-source.delete-dialog.usage-list.warning-image-is-in-use_unnamed':
    'Billedet kan ikke slettes, fordi det er i brug. Fjern det først alle de steder, hvor det bruges.',
  'asset-source.dialog.accept-message': 'Viser kun filer af typen <strong>{{acceptTypes}}</strong>',
  'asset-source.dialog.insert-asset-error':
    'Filen kunne ikke indsættes. Browserens konsol har flere oplysninger.',
  'asset-source.dialog.load-error': 'Filerne kunne ikke indlæses',
  'asset-source.dialog.load-more': 'Vis flere',
  'asset-source.file.asset-list.action.delete.disabled-cannot-delete-current-file':
    'Den fil, der er valgt, kan ikke slettes',
  'asset-source.file.asset-list.action.show-usage.title': 'Se, hvor den bruges',
  'asset-source.file.asset-list.header.date-added': 'Tilføjet',
  'asset-sources.common.uploader.upload-failed.description':
    'Prøv igen. Et billede skal være i formatet JPEG, PNG, WebP, AVIF, GIF, TIFF eller SVG.',
  'asset-sources.common.uploader.upload-failed.title': 'Filen kunne ikke lægges op',
  'asset-sources.dataset.file.title': 'Biblioteket',
  'asset-sources.dataset.image.title': 'Biblioteket',
  'asset-sources.media-library.open-in-source-dialog.button.done': 'Færdig',
  'asset-sources.media-library.open-in-source-dialog.button.select-new-asset':
    'Vælg en ny fil til »{{targetTitle}}«',
  'asset-sources.media-library.open-in-source-dialog.button.select-new-asset-fallback': 'Vælg en ny fil',
  'asset-sources.media-library.open-in-source-dialog.title': 'Rediger fil',
  'asset-sources.media-library.upload-dialog.title': 'Læg op i mediebiblioteket',
  'asset-sources.media-library.warning.file-already-exist.title': 'Filen »{{filename}}« findes allerede',
  'input.files.common.cancel-upload': 'Annuller',
  'asset-sources.media-library.warning.file-already-exist.description':
    'Den fil, der allerede er i mediebiblioteket, bliver brugt.',
  'inputs.file.actions-menu.file-options.aria-label': 'Åbn filens menu',
  'inputs.file.invalid-file-warning.description':
    'Feltet indeholder ikke en gyldig fil. Nulstil det for at vælge en ny fil.',
  'inputs.file.invalid-file-warning.reset-button.text': 'Nulstil',
  'inputs.file.invalid-file-warning.title': 'Ugyldig fil',
  'inputs.file.upload-failed.description': 'Filen kunne ikke lægges op lige nu. Prøv igen om lidt.',
  'inputs.file.upload-failed.title': 'Filen kunne ikke lægges op',
  'inputs.files.common.access-policy.private.label': 'Privat fil',
  'inputs.files.common.access-policy.private.tooltip': 'Kan kun hentes med et link, der er lavet til det',
  'inputs.files.common.actions-menu.copy-url.label': 'Kopier filens adresse',
  'inputs.files.common.actions-menu.notification.url-copied':
    'Filens adresse er kopieret til udklipsholderen',
  'inputs.files.common.actions-menu.open-in-source.label': 'Åbn i {{sourceName}}',
  'inputs.files.common.placeholder.drag-or-paste-to-upload_file':
    'Træk en fil hertil, eller sæt den ind (højst 128 MB)',
  'inputs.files.common.placeholder.drag-or-paste-to-upload_image':
    'Træk et billede hertil, eller sæt det ind (højst 32 MB)',
  'inputs.files.common.placeholder.drop-to-upload_file': 'Slip filen for at lægge den op',
  'inputs.files.common.placeholder.drop-to-upload_image': 'Slip billedet for at lægge det op',
  'inputs.files.common.placeholder.read-only': 'Kan ikke ændres',
  'inputs.files.common.placeholder.upload-not-supported': 'Der kan ikke lægges filer op her',
  'inputs.files.common.stale-upload-warning.description':
    'Intet er sket i mindst {{staleThresholdMinutes}} minutter, så filen blev formentlig ikke lagt op. Du kan roligt annullere og prøve igen.',
  'inputs.files.common.stale-upload-warning.title': 'Filen blev ikke lagt helt op',
  'inputs.files.select-dialog.title': 'Vælg fil til »{{targetTitle}}«',
  'inputs.image.actions-menu.edit-details.aria-label': 'Rediger oplysninger om billedet',
  'inputs.image.actions-menu.options.aria-label': 'Åbn billedets menu',
  'inputs.image.drag-overlay.drop-to-upload-image': 'Slip billedet for at lægge det op',
  'inputs.image.drag-overlay.this-field-is-read-only': 'Feltet kan ikke ændres',
  'inputs.image.error.possible-access-restriction':
    'Billedet kunne ikke indlæses. Måske er der ikke adgang til det.',
  'inputs.image.hotspot-dialog.title': 'Rediger fokuspunkt og beskæring',
  'inputs.image.invalid-image-warning.description':
    'Feltet indeholder ikke et gyldigt billede. Nulstil det for at vælge et nyt billede.',
  'inputs.image.invalid-image-warning.reset-button.text': 'Nulstil',
  'inputs.image.invalid-image-warning.title': 'Ugyldigt billede',
  'inputs.image.preview-uploaded-image': 'Billedet, der er lagt op',
  'inputs.image.select-dialog.title': 'Vælg billede til »{{targetTitle}}«',
  'inputs.image.upload-error.description': 'Billedet kunne ikke lægges op lige nu. Prøv igen om lidt.',
  'inputs.image.upload-error.title': 'Billedet kunne ikke lægges op',
  'inputs.imagetool.description':
    'Flyt firkanten for at beskære billedet. Flyt cirklen til det sted, der altid skal kunne ses.',
  'inputs.imagetool.title': 'Fokuspunkt og beskæring',
  'inputs.imagetool.vector-warning.developer-info':
    "Fokuspunkt og beskæring virker ikke på vektorgrafik. Lav billedet om til et almindeligt billedformat for at bruge dem. Føj for eksempel <code>fm=jpg</code> til <ImageUrlDocumentationLink>billedets adresse</ImageUrlDocumentationLink>, eller brug <code>.format('png')</code> med <ImageUrlPackageDocumentationLink>@sanity/image-url</ImageUrlPackageDocumentationLink>.",
  'inputs.imagetool.vector-warning.expand-developer-info': 'Se oplysninger til udviklere',
  'inputs.imagetool.vector-warning.title':
    'Bemærk: Fokuspunkt og beskæring slår måske ikke igennem, når dette billede vises.',
  'inputs.video.select-dialog.title': 'Vælg video til »{{targetTitle}}«',

  // Changes
  'changes.action.close-label': 'Luk historik',
  'changes.action.revert-all-description': 'Er du sikker på, at du vil fortryde alle {{count}} ændringer?',
  'changes.array.item-added-in-position': 'Tilføjet som nr. {{position}}',
  'changes.array.item-moved_down_one': 'Flyttet {{count}} plads ned',
  'changes.array.item-moved_down_other': 'Flyttet {{count}} pladser ned',
  'changes.array.item-moved_up_one': 'Flyttet {{count}} plads op',
  'changes.array.item-moved_up_other': 'Flyttet {{count}} pladser op',
  'changes.array.item-removed-from-position': 'Fjernet som nr. {{position}}',
  'changes.error-boundary.developer-info': 'Browserens konsol har flere oplysninger',
  'changes.error-boundary.title': 'Ændringerne i feltet kunne ikke vises',
  'changes.error-description': 'Ændringerne i dokumentet kunne ikke indlæses.',
  'changes.error.incorrect-type-message':
    'Værdien har typen »<code>{{actualType}}</code>«, men skulle være »<code>{{expectedType}}</code>«',
  'changes.from-base-variant.label': 'Ændret i forhold til den almindelige variant',
  'changes.image.error-loading-image': 'Billedet kunne ikke indlæses',
  'changes.image.hotspot-changed': 'Fokuspunkt ændret',
  'changes.image.no-asset-set': 'Intet billede valgt',
  'changes.inspector.meta-label': 'Oplysninger',
  'changes.missing-since-document-error':
    'Versionen <code>{{revisionId}}</code> af dokumentet, som du vil sammenligne med, blev ikke fundet. <Break/> Formentlig er historikken så gammel, at den er slettet. <Break/> Vælg noget andet under <strong>Fra</strong>.',
  'changes.no-changes-description':
    'Rediger dokumentet, eller vælg en ældre version i historikken, så vises ændringerne her.',
  'changes.not-selectable': 'Dette punkt kan ikke vælges',
  'changes.portable-text.annotation_added': 'Markering tilføjet',
  'changes.portable-text.annotation_changed': 'Markering ændret',
  'changes.portable-text.annotation_removed': 'Markering fjernet',
  'changes.portable-text.annotation_unchanged': 'Markering uændret',
  'changes.portable-text.block-style-changed': 'Typografi ændret fra »{{fromStyle}}« til »{{toStyle}}«',
  'changes.portable-text.changed-formatting': 'Formatering ændret',
  'changes.portable-text.empty-text_added': 'Tom tekst tilføjet',
  'changes.portable-text.empty-text_changed': 'Tom tekst ændret',
  'changes.portable-text.empty-text_removed': 'Tom tekst fjernet',
  'changes.portable-text.inline-object_added': 'Objekt i teksten tilføjet',
  'changes.portable-text.inline-object_changed': 'Objekt i teksten ændret',
  'changes.portable-text.inline-object_removed': 'Objekt i teksten fjernet',
  'changes.portable-text.inline-object_unchanged': 'Objekt i teksten uændret',
  'changes.portable-text.text_added': 'Tekst tilføjet',
  'changes.portable-text.text_removed': 'Tekst fjernet',
  'changes.same-revision-selected-description':
    'Du har valgt den samme version under <strong>fra</strong> og <strong>til</strong>. Vælg to forskellige versioner for at se, hvad der er ændret.',
  'changes.same-revision-selected-title': 'Den samme version er valgt to gange',
  'changes.title': 'Historik',
  'changes.unknown-schema-field.description': 'Feltet kendes ikke her. Indholdet vises som JSON.',
  'timeline.error.load-document-changes-description': 'Der er ikke ændret noget i dokumentets historik.',
  'timeline.error.load-document-changes-title': 'Ændringerne i dokumentet kunne ikke hentes.',
  'timeline.error.no-document-history-description':
    'Når du ændrer dokumentet, bliver dets versioner vist her.',
  'timeline.error.no-document-history-title': 'Ingen historik',
  'timeline.error.unable-to-load-revision': 'Versionen kunne ikke indlæses',
  'timeline.latest-revision': 'Seneste version',
  'timeline.list.aria-label': 'Dokumentets versioner',
  'timeline.no-previous-events': 'Der er ikke sket noget tidligere',
  'timeline.operation.draft-discarded_timestamp': 'Kladde kasseret: {{timestamp, datetime}}',
  'timeline.operation.edited-live': 'Ændret direkte',
  'timeline.operation.edited-live_timestamp': 'Ændret direkte: {{timestamp, datetime}}',
  'timeline.operation.history-cleared': 'Slettet, fordi historikken var for gammel',
  'timeline.operation.unpublished': 'Trukket tilbage',
  'timeline.operation.unpublished_timestamp': 'Trukket tilbage: {{timestamp, datetime}}',
  'timeline.since': '{{timestamp, datetime}}',

  // Common words
  'banners.deleted-bundle-banner.text': 'Udgivelsen »<strong>{{title}}</strong>« er slettet.',
  'common.error': 'Fejl',
  'common.reconnecting.toast.title': 'Forsøger at få forbindelse…',
  'calendar.action.include-time-label': 'Tag klokkeslæt med',
  'calendar.action.select-time': 'Vælg klokkeslæt',
  'calendar.action.set-to-current-time': 'Brug klokkeslættet nu',
  'calendar.error.must-be-in-format': 'Skriv datoen sådan: {{exampleDate}}',
  'calendar.month-names.april': 'april',
  'calendar.month-names.august': 'august',
  'calendar.month-names.december': 'december',
  'calendar.month-names.february': 'februar',
  'calendar.month-names.january': 'januar',
  'calendar.month-names.july': 'juli',
  'calendar.month-names.june': 'juni',
  'calendar.month-names.march': 'marts',
  'calendar.month-names.may': 'maj',
  'calendar.month-names.november': 'november',
  'calendar.month-names.october': 'oktober',
  'calendar.month-names.september': 'september',
  'calendar.weekday-names.short.friday': 'fre',
  'calendar.weekday-names.short.monday': 'man',
  'calendar.weekday-names.short.saturday': 'lør',
  'calendar.weekday-names.short.sunday': 'søn',
  'calendar.weekday-names.short.thursday': 'tor',
  'calendar.weekday-names.short.tuesday': 'tir',
  'calendar.weekday-names.short.wednesday': 'ons',
  'errors.unable-to-perform-action': 'Det kunne ikke lade sig gøre',
  'insufficient-permissions-message.not-authorized-explanation': 'Du har ikke adgang til dette.',
  'insufficient-permissions-message.not-authorized-explanation_create-any-document':
    'Du har ikke adgang til at oprette dokumenter.',
  'insufficient-permissions-message.not-authorized-explanation_create-document':
    'Du har ikke adgang til at oprette dette dokument.',
  'insufficient-permissions-message.not-authorized-explanation_create-document-type':
    'Du har ikke adgang til at oprette denne slags dokumenter.',
  'insufficient-permissions-message.not-authorized-explanation_create-new-reference':
    'Du har ikke adgang til at oprette en ny henvisning.',
  'insufficient-permissions-message.not-authorized-explanation_delete-document':
    'Du har ikke adgang til at slette dokumentet.',
  'insufficient-permissions-message.not-authorized-explanation_discard-changes':
    'Du har ikke adgang til at kassere ændringer i dokumentet.',
  'insufficient-permissions-message.not-authorized-explanation_duplicate-document':
    'Du har ikke adgang til at duplikere dokumentet.',
  'insufficient-permissions-message.not-authorized-explanation_publish-document':
    'Du har ikke adgang til at udgive dokumentet.',
  'insufficient-permissions-message.not-authorized-explanation_unpublish-document':
    'Du har ikke adgang til at trække dokumentet tilbage.',
  'insufficient-permissions-message.roles': 'Rolle: <Roles/>',
  'insufficient-permissions-message.title': 'Du har ikke adgang',
  'preview.fallback.no-value': '(tomt)',

  // Conflicts: the same document changed in two versions
  'divergence.action.close.label': 'Luk',
  'divergence.action.markResolved.label': 'Ignorer',
  'divergence.action.next.label': 'Næste',
  'divergence.action.previous.label': 'Forrige',
  'divergence.action.takeFromUpstream.label': 'Kopier fra grundlaget',
  'divergence.effect.changed': 'ændret',
  'divergence.effect.summary': '{{title}} {{effect}} i versionen {{versionName}}',
  'divergence.pagination': '{{position}} af {{count}}',
  'divergence.unresolved-divergence_one':
    'En ændring i versionen {{versionName}}, du ikke har taget stilling til',
  'divergence.unresolved-divergence_other':
    '{{count}} ændringer i versionen {{versionName}}, du ikke har taget stilling til',
  'version.agent-bundle.agent-changes': 'Assistentens ændringer',
  'version.agent-bundle.proposed-changes': 'Foreslåede ændringer',

  // A document's versions
  'document-group-inventory.action.cancel': 'Annuller',
  'document-group-inventory.action.manage-versions': 'Administrer versioner',
  'document-group-inventory.feedback.sentiment-label':
    'Hvor let eller svært er det at bruge den nye oversigt over versioner?',
  'document-group-inventory.filter-string.label': 'Filtrer {{subject}}',
  'document-group-inventory.title': '{{count}} {{subject}}',
  'document-group-inventory.title_one': '{{count}} {{subject}}',
  'document-group-inventory.title_other': '{{count}} {{subject}}',
  'document-group-inventory.viewing-item-label': 'vises',
  'document-group.base-variant': 'Alle brugere (standard)',
  'document-group.create-variant': 'Opret variant',
  'document-group.create-variant.for-target': 'Opret variant til {{variantDefinitionName}}',
  'document-group.create-variant.target-drafts': 'Som kladde',
  'document-group.create-variant.target-releases': 'I en udgivelse',
  'document-group.create-variant.view-existing-variants': 'Eller se de varianter, der findes',
  'document-group.delete.cancel-button.text': 'Annuller',
  'document-group.delete.cdr-summary.document-count_one': '1 dokument',
  'document-group.delete.cdr-summary.document-count_other': '{{count}} dokumenter',
  'document-group.delete.cdr-summary.subtitle_one': 'Datasæt: {{datasets}}',
  'document-group.delete.cdr-summary.subtitle_other': 'Datasæt: {{datasets}}',
  'document-group.delete.cdr-summary.subtitle_unavailable_one': 'Datasæt uden adgang',
  'document-group.delete.cdr-summary.subtitle_unavailable_other': 'Datasæt uden adgang',
  'document-group.delete.cdr-summary.title_one': '{{documentCount}} i et andet datasæt',
  'document-group.delete.cdr-summary.title_other': '{{documentCount}} i {{count}} datasæt',
  'document-group.delete.cdr-table.copy-id-button.tooltip': 'Kopier id til udklipsholderen',
  'document-group.delete.cdr-table.dataset.label': 'Datasæt',
  'document-group.delete.cdr-table.document-id.label': 'Dokument-id',
  'document-group.delete.cdr-table.id-copied-toast.title-failed': 'Dokumentets id kunne ikke kopieres',
  'document-group.delete.cdr-table.project-id.label': 'Projekt-id',
  'document-group.delete.confirm-button.text_one': 'Slet (1)',
  'document-group.delete.confirm-button.text_other': 'Slet ({{count}})',
  'document-group.delete.error.message':
    'Dokumentet kunne ikke slettes. Det skyldes som regel, at andre dokumenter henviser til det.',
  'document-group.delete.other-reference-count.title_one': '1 anden henvisning vises ikke',
  'document-group.delete.other-reference-count.title_other': '{{count}} andre henvisninger vises ikke',
  'document-group.delete.other-reference-count.tooltip':
    'Der kan ikke vises noget om disse henvisninger, fordi der mangler adgang til de datasæt, de ligger i.',
  'document-group.delete.preview-item.preview-unavailable.subtitle': 'Id: {{documentId}}',
  'document-group.delete.preview-item.preview-unavailable.title': 'Kan ikke vises',
  'document-group.delete.referring-document-count.text_one': '1 dokument henviser til »<DocumentTitle/>«',
  'document-group.delete.referring-document-count.text_other':
    '{{count}} dokumenter henviser til »<DocumentTitle/>«',
  'document-group.delete.referring-documents-descriptor.text':
    'Du kan måske ikke slette »<DocumentTitle/>«, fordi disse dokumenter henviser til det:',
  'document-group.delete.title_one': 'Slet {{count}} {{subject}}',
  'document-group.delete.title_other': 'Slet {{count}} {{subject}}',
  'document-group.subject.variant_one': 'variant',
  'document-group.subject.variant_other': 'varianter',
  'document-group.subject.version_one': 'version',
  'document-group.subject.version_other': 'versioner',

  // A document's state
  'document-status.last-published': 'Sidst udgivet',
  'document-status.not-published': 'Ikke udgivet',
  'document-status.published': 'Redigeret {{date}}',
  'document-status.published-at': 'Udgivet {{date}}',
  // Omits the date, which Sanity formats in English. The version list beside it shows it in Danish.
  'document-status.revision-from': 'Du ser en <em>tidligere version</em>',
  'document-status.revision-not-found': 'Versionen blev ikke fundet',
  'document-store.slow-commit.description': 'Dine ændringer er stadig ved at blive gemt.',
  'document-store.slow-commit.title': 'Det tager længere tid end ventet at gemme',
  'document.initial-value.error.description': 'Dokumentet er åbnet uden indhold. {{errorMessage}}',
  'document.initial-value.error.title': 'Dokumentet kunne ikke udfyldes på forhånd',
  'document.type.not-found': 'Indholdstypen »{{type}}« blev ikke fundet',

  // Fields and lists
  'form.error.duplicate-keys-alert.generate-button.text': 'Lav nye nøgler',
  'form.error.duplicate-keys-alert.summary':
    'Flere elementer på listen har den samme nøgle. Hvert element skal have sin egen.',
  'form.error.duplicate-keys-alert.title': 'Nøgler, der går igen',
  'form.error.field-not-found':
    'Feltet »{{fieldName}}« blev ikke fundet – se efter, om det findes i skemaet, og om det er skjult under visse betingelser.',
  'form.error.missing-keys-alert.summary':
    'Nogle elementer på listen mangler en nøgle. Det skal rettes, før listen kan redigeres.',
  'form.error.mixed-array-alert.remove-button.text': 'Fjern de forkerte værdier',
  'form.error.mixed-array-alert.summary':
    'Nogle elementer på listen er ikke objekter. Det skal rettes, før listen kan redigeres.',
  'form.error.mixed-array-alert.title': 'Forkerte værdier på listen',
  'form.error.unhandled-runtime-error.title': 'Uventet fejl',
  'form.field.actions-menu.title': 'Handlinger for feltet',
  'incoming-references.title': 'Henvisninger hertil',
  'inputs.array.action.add-after': 'Tilføj efter',
  'inputs.array.action.add-before': 'Tilføj før',
  'inputs.array.action.add-item': 'Tilføj',
  'inputs.array.action.add-item-select-type': 'Tilføj…',
  'inputs.array.action.drag.tooltip': 'Træk for at flytte',
  'inputs.array.action.max-reached': 'Der kan ikke tilføjes flere',
  'inputs.array.error.can-delete-but-no-edit-description':
    'Du kan stadig flytte eller slette elementet, men det kan ikke redigeres, fordi dets type ikke findes i skemaet.',
  'inputs.array.error.cannot-resolve-initial-value-title':
    '{{schemaTypeTitle}} kunne ikke udfyldes på forhånd: {{errorMessage}}.',
  'inputs.array.error.cannot-upload-unable-to-convert_one':
    'Denne fil kan ikke lægges op, fordi listen ikke tager imod filer af den slags:',
  'inputs.array.error.cannot-upload-unable-to-convert_other':
    'Disse filer kan ikke lægges op, fordi listen ikke tager imod filer af den slags:',
  'inputs.array.insert-menu.search.no-results': 'Intet fundet',
  'inputs.array.insert-menu.toggle-grid-view.tooltip': 'Vis som fliser',
  'inputs.array.insert-menu.toggle-list-view.tooltip': 'Vis som liste',
  'inputs.array.no-items-label': 'Tom liste',
  'inputs.array.read-only-label': 'Feltet kan ikke ændres',
  'inputs.array.resolving-initial-value': 'Udfylder på forhånd…',
  'inputs.boolean.disabled': 'Kan ikke ændres',
  'inputs.object.field-group-tabs.aria-label': 'Grupper af felter',
  'inputs.object.field-group-tabs.validation-error': 'fejl',
  'inputs.object.field-group-tabs.validation-info': 'bemærkning',
  'inputs.object.field-group-tabs.validation-warning': 'advarsel',
  'inputs.object.unknown-fields.read-only.description':
    'Feltet <strong>kan ikke ændres</strong> ifølge dokumentets skema og kan derfor heller ikke fjernes. Fjern <code>readOnly</code> fra den type i skemaet, det hører til, for at kunne fjerne det her.',
  'inputs.object.unknown-fields.reference.preview.unavailable':
    'Henvisningen »{{documentId}}« kunne ikke vises.',
  'inputs.object.unknown-fields.warning.description_one': 'Der er et felt, som ikke findes i skemaet.',
  'inputs.object.unknown-fields.warning.description_other':
    'Der er {{count}} felter, som ikke findes i skemaet.',
  'inputs.object.unknown-fields.warning.title_one': 'Ukendt felt',
  'inputs.object.unknown-fields.warning.title_other': 'Ukendte felter',
  'inputs.select.action.clear': 'Ryd',
  'inputs.slug.action.generate': 'Dan adresse',
  'inputs.slug.action.generating': 'Danner…',
  'inputs.slug.error.missing-source':
    'Det er ikke angivet, hvad adressen skal dannes af. Se »source« for {{schemaType}} i skemaet',
  'inputs.tags.placeholder': 'Skriv et emneord, og tryk på Enter…',
  'inputs.tags.placeholder_touch': 'Skriv et emneord…',

  // Text
  'inputs.portable-text.action.collapse-editor': 'Gør tekstfeltet mindre',
  'inputs.portable-text.action.edit-annotation-aria-label': 'Rediger markering',
  'inputs.portable-text.action.expand-editor': 'Gør tekstfeltet større',
  'inputs.portable-text.action.insert-inline-object-aria-label': 'Indsæt {{typeName}} (i teksten)',
  'inputs.portable-text.action.remove-annotation-aria-label': 'Fjern markering',
  'inputs.portable-text.activate-on-focus-message_click': 'Klik for at skrive',
  'inputs.portable-text.activate-on-focus-message_click-focused':
    'Klik, eller tryk på mellemrum for at skrive',
  'inputs.portable-text.activate-on-focus-message_tap': 'Tryk for at skrive',
  'inputs.portable-text.annotation-aria-label': 'Markering',
  'inputs.portable-text.annotation-editor.title': '{{schemaType}}',
  'inputs.portable-text.block.aria-label': 'Blok',
  'inputs.portable-text.block.open-reference': 'Åbn det, der henvises til',
  'inputs.portable-text.decorator.strike-through': 'Gennemstreget',
  'inputs.portable-text.decorator.underline': 'Understreget',
  'inputs.portable-text.empty-placeholder': 'Skriv her',
  'inputs.portable-text.inline-block.aria-label': 'Objekt i teksten',
  'inputs.portable-text.invalid-value.action-disclaimer':
    'BEMÆRK: Som regel kan du roligt trykke på knappen ovenfor. Er du i tvivl, så spørg dem, der har sat systemet op.',
  'inputs.portable-text.invalid-value.not-an-object.description':
    'Elementet på <code>{{index}}</code> er ikke et objekt.',
  'inputs.portable-text.invalid-value.title': 'Fejl i teksten',
  'inputs.portable-text.style.multiple': 'Flere typografier',
  'inputs.portable-text.style.none': 'Ingen typografi',
  'inputs.portable-text.style.normal': 'Brødtekst',
  'inputs.portable-text.table.add-column': 'Tilføj kolonne til sidst',
  'inputs.portable-text.table.add-row': 'Tilføj række til sidst',
  'inputs.portable-text.table.column-handle': 'Håndtag til kolonne',
  'inputs.portable-text.table.delete-column': 'Slet kolonne',
  'inputs.portable-text.table.delete-row': 'Slet række',
  'inputs.portable-text.table.delete-table': 'Slet tabel',
  'inputs.portable-text.table.header-row': 'Overskriftsrække',
  'inputs.portable-text.table.insert-here': 'Indsæt her',
  'inputs.portable-text.table.menu-aria-label': 'Tabellens menu',
  'inputs.portable-text.table.row-handle': 'Håndtag til række',
  'inputs.portable-text.table.select-table': 'Marker tabel',
  'inputs.portable-text.unknown-value.annotation': 'Markeringen findes ikke i skemaet: {{name}}',
  'inputs.portable-text.unknown-value.list-item': 'Listetypen findes ikke i skemaet: {{name}}',
  'inputs.portable-text.unknown-value.mark': 'Formateringen findes ikke i skemaet: {{name}}',
  'inputs.portable-text.unknown-value.style': 'Typografien findes ikke i skemaet: {{name}}',
  'user-menu.action.portable-text.annotation-disabled_empty-block':
    '{{name}} kan ikke bruges på et tomt afsnit',
  'user-menu.action.portable-text.annotation-disabled_multiple-blocks':
    '{{name}} kan ikke bruges på flere afsnit på én gang',

  // References
  'input.reference.document-cannot-be-opened.failed-to-resolve-url':
    'Dokumentet kan ikke åbnes (dets adresse kunne ikke findes)',
  'inputs.reference.action.replace': 'Skift',
  'inputs.reference.action.replace-cancel': 'Behold den nuværende',
  'inputs.reference.cross-dataset.feature-disabled-actions':
    'Du kan stadig rydde henvisningen, men ikke vælge et andet dokument, så længe funktionen er slået fra.',
  'inputs.reference.cross-dataset.feature-disabled-description':
    'Funktionen er slået fra. Læs i <DocumentationLink>vejledningen</DocumentationLink>, hvordan den slås til.',
  'inputs.reference.cross-dataset.feature-unavailable-title':
    'Henvisninger til andre datasæt kan ikke bruges her',
  'inputs.reference.cross-dataset.invalid-type':
    'Det dokument, der henvises til, har en forkert type ({{typeName}}) <JsonValue/>',
  'inputs.reference.error.document-unavailable-title': 'Dokumentet kan ikke vises',
  'inputs.reference.error.failed-to-load-document-title':
    'Det dokument, der henvises til, kunne ikke indlæses',
  'inputs.reference.error.invalid-search-result-type-title':
    'Søgningen fandt en type, der ikke kan henvises til her: »{{returnedType}}«',
  'inputs.reference.error.invalid-type-description':
    'Der henvises til et dokument (<code>{{documentId}}</code>) af typen <code>{{actualType}}</code>. Her kan der kun henvises til <AllowedTypes/>.',
  'inputs.reference.error.invalid-type-title': 'Dokument af en forkert type',
  'inputs.reference.error.missing-read-permissions-description':
    'Du har ikke adgang til det dokument, der henvises til',
  'inputs.reference.error.missing-read-permissions-title': 'Du har ikke adgang',
  'inputs.reference.error.nonexistent-document-description':
    'Det dokument, der henvises til, findes ikke (id: <code>{{documentId}}</code>). Fjern henvisningen, eller vælg et andet dokument.',
  'inputs.reference.error.nonexistent-document-title': 'Dokumentet findes ikke',
  'inputs.reference.error.search-failed-title': 'Søgningen mislykkedes',
  'inputs.reference.global.invalid-type':
    'Det dokument, der henvises til, har en forkert type ({{typeName}})',
  'inputs.reference.image-preview-alt-text': 'Billede fra det dokument, der henvises til',
  'inputs.reference.incomplete-reference.finalize-action-description':
    '<strong>{{referencedDocument}}</strong> er udgivet, og henvisningen kan nu gøres færdig.',
  'inputs.reference.incomplete-reference.finalize-action-title': 'Gør henvisningen færdig',
  'inputs.reference.incomplete-reference.strengthen-action-description':
    '<strong>{{referencedDocument}}</strong> er udgivet, og henvisningen kan nu gøres fast.',
  'inputs.reference.incomplete-reference.strengthen-action-title': 'Gør henvisningen fast',
  'inputs.reference.incomplete-reference.strengthen-button-label': 'Gør henvisningen fast',
  'inputs.reference.metadata-error.title': 'Oplysningerne om henvisningen kunne ikke indlæses',
  'inputs.reference.no-results-for-query': 'Intet fundet for <strong>»{{searchTerm}}«</strong>',
  'inputs.reference.preview.has-no-unpublished-changes-aria-label': 'Alle ændringer er udgivet',
  'inputs.reference.preview.is-not-published-aria-label': 'Ikke udgivet',
  'inputs.reference.preview.is-published-aria-label': 'Udgivet',
  'inputs.reference.preview.no-unpublished-edits': 'Alle ændringer er udgivet',
  'inputs.reference.preview.not-published': 'Ikke udgivet',
  'inputs.reference.preview.published-at-time': 'Udgivet <RelativeTime/>',
  'inputs.reference.referenced-document-does-not-exist':
    'Det dokument, der henvises til, findes ikke længere og er måske slettet (id: <code>{{documentId}}</code>).',
  'inputs.reference.referenced-document-insufficient-permissions':
    'Du har ikke adgang til det dokument, der henvises til',
  'inputs.reference.resolving-initial-value': 'Udfylder på forhånd…',
  'inputs.reference.strength-mismatch.is-strong-consquences':
    'Dokumentet kan først slettes, når henvisningen er fjernet eller gjort løs.',
  'inputs.reference.strength-mismatch.is-strong-description':
    'Henvisningen er <em>fast</em>, men skulle efter skemaet være <em>løs</em>.',
  'inputs.reference.strength-mismatch.is-weak-consquences':
    'Dokumentet kan slettes, uden at henvisningen fjernes først. Så henviser feltet til et dokument, der ikke findes.',
  'inputs.reference.strength-mismatch.is-weak-description':
    'Henvisningen er <em>løs</em>, men skulle efter skemaet være <em>fast</em>.',
  'inputs.reference.strength-mismatch.strengthen-button-label': 'Gør henvisningen fast',
  'inputs.reference.strength-mismatch.title': 'Henvisningen er af den forkerte slags',
  'inputs.reference.strength-mismatch.weaken-button-label': 'Gør henvisningen løs',

  // Login, people and the user's menu
  'login.logged-out.generic': 'Du er ikke længere logget ind. Log ind igen.',
  'login.logged-out.session-expired': 'Det er for længe siden, du loggede ind. Log ind igen.',
  'login.logged-out.title': 'Du er logget ud',
  'new-document.filter-placeholder': 'Søg blandt indholdstyper',
  'new-document.no-document-types-found': 'Ingen indholdstyper fundet',
  'new-document.no-document-types-label': 'Ingen indholdstyper',
  'new-document.no-results': 'Intet fundet for <strong>{{searchQuery}}</strong>',
  'package-version.new-package-available.reload-button': 'Genindlæs',
  'package-version.new-package-available.title': 'Der er en ny version af Sanity Studio!',
  'presence.action.manage-members': 'Inviter flere',
  'presence.aria-label': 'Hvem er her',
  'presence.no-one-else-description': 'Når andre er logget ind, kan du se her, hvor de arbejder.',
  'presence.not-in-a-document': 'Ikke i noget dokument',
  'user-menu.action.claim-project': 'Overtag projektet',
  'user-menu.color-scheme.system-description': 'Brug samme udseende som computeren',
  'user-menu.color-scheme.system-title': 'Som computeren',

  // Releases and scheduled publishing: disabled, but a few of these appear as chips
  'release.action.copy-to': 'Kopier version til',
  'release.action.edit-details': 'Rediger oplysninger',
  'release.action.new-release.limit-reached': 'Her kan højst være {{count}} udgivelse',
  'release.action.new-release.limit-reached_other': 'Her kan højst være {{count}} udgivelser',
  'release.action.pause-to-edit': 'Sæt på pause for at redigere',
  'release.action.revert-unpublish-version.failure.description':
    'Prøv igen, eller se, om der er forbindelse. Dokumentet bliver stadig trukket tilbage med udgivelsen.',
  'release.action.revert-unpublish-version.failure.title':
    'Det kunne ikke fortrydes, at dokumentet trækkes tilbage med udgivelsen.',
  'release.action.revert-unpublish-version.success.title':
    'Dokumentet bliver ikke længere trukket tilbage med udgivelsen.',
  'release.action.unpublish-version.failure':
    'Det mislykkedes at få dokumentet trukket tilbage med udgivelsen',
  'release.action.unpublish-version.success':
    '<strong>{{title}}</strong> bliver trukket tilbage med udgivelsen',
  'release.action.schedule-publish': 'Planlæg udgivelse',
  'release.banner.scheduled-for-publishing-on': 'Bliver udgivet den {{date}}',
  'release.chip.button.other-variants_one': '+{{count}} variant',
  'release.chip.button.other-variants_other': '+{{count}} varianter',
  'release.chip.button.other-versions_one': '+{{count}} version',
  'release.chip.button.other-versions_other': '+{{count}} versioner',
  'release.chip.tooltip.draft-disabled.live-edit':
    'Ændringer i dette dokument slår igennem med det samme, så der er ingen kladder',
  'release.chip.tooltip.no-edits': 'Ingen ændringer',
  'release.chip.tooltip.other-variants_one': 'En variant',
  'release.chip.tooltip.other-variants_other': '{{count}} varianter',
  'release.chip.tooltip.other-versions_one': 'En version mere uden for udgivelserne',
  'release.chip.tooltip.other-versions_other': '{{count}} versioner mere uden for udgivelserne',
  'release.dialog.delete-schedule-draft.body-already-current':
    'Vil du slette den planlagte kladde? Din kladde er allerede opdateret.',
  'release.dialog.delete-schedule-draft.body-will-save-to-draft':
    'Vil du slette den planlagte kladde? Dine ændringer bliver gemt i kladden.',
  'release.dialog.delete-schedule-draft.body-with-choice': 'Vil du slette den planlagte kladde?',
  'release.dialog.delete-schedule-draft.copy-checkbox':
    'Behold ændringerne ved at kopiere dem til kladden (anbefales)',
  'release.dialog.delete-schedule-draft.different-changes-explanation':
    'Den planlagte kladde har andre ændringer end din nuværende kladde.',
  'release.dialog.edit-schedule.header': 'Ret planen',
  'release.dialog.edit.confirm': 'Gem',
  'release.dialog.edit.description-label': 'Beskrivelse',
  'release.dialog.edit.title': 'Rediger udgivelse',
  'release.dialog.edit.title-label': 'Titel',
  'release.menu.scheduled-drafts': 'Se planlagte kladder',
  'release.menu.view-releases': 'Se udgivelser',
  'release.navbar.tooltip': 'Se planer',
  'release.placeholder-untitled-release': 'Udgivelse uden titel',
  'release.toast.archived-release.title': 'Udgivelsen »{{title}}« er arkiveret',
  'release.toast.edit-release-error.title': 'Oplysningerne om udgivelsen kunne ikke gemmes',
  'release.toast.not-found-release.title': 'Udgivelsen »{{title}}« blev ikke fundet',
  'release.toast.pause-scheduled-draft.error':
    'Den planlagte kladde <strong>{{title}}</strong> kunne ikke sættes på pause: {{error}}',
  'release.toast.published-release.title': 'Udgivelsen »{{title}}« er udgivet',
  'release.toast.schedule-publish.error': 'Kladden kunne ikke planlægges: {{error}}',
  'release.toast.schedule-publish.success': 'Kladden er planlagt',
  'release.toast.scheduled-draft-published.title': 'Den planlagte kladde er udgivet',
  'release.type.undecided': 'Ikke besluttet',
  'releases.upsell.misconfiguration.contact-support': 'Kontakt support',
  'releases.upsell.misconfiguration.header': 'Fejl i opsætningen af udgivelser',
  'releases.upsell.misconfiguration.message':
    'Udgivelser er slået til, men grænsen for, hvor mange der kan være, er ikke sat rigtigt op. Kontakt support for at få det rettet.',
  'schedule-publish-dialog.header': 'Planlæg, hvornår kladden udgives',
  'scheduled-drafts.release.title': 'Planlagt udgivelse',

  // Search
  'search.action.search-specific-types-truncated': 'Søg efter {{types, list}} og {{count}} til',
  'search.action.select-asset': 'Vælg fil',
  'search.document-type-list-truncated': '{{types, list}} og {{count}} til',
  'search.document-types-aria-label': 'Indholdstyper',
  'search.document-types-no-matches-found': 'Intet passer til {{filter}}',
  'search.filter-boolean-false': 'Nej',
  'search.filter-boolean-true': 'Ja',
  'search.filter-date-value-aria-label': 'Antal',
  'search.filter-field-tooltip-description': 'Feltets beskrivelse',
  'search.filter-field-tooltip-name': 'Feltets navn',
  'search.filter-field-tooltip-used-in-document-types': 'Bruges i disse indholdstyper',
  'search.filter-no-matches-found': 'Intet passer til {{filter}}',
  'search.filter-number-max-value-placeholder': 'Største værdi',
  'search.filter-number-min-value-placeholder': 'Mindste værdi',
  'search.instructions': 'Brug <ControlsIcon/> til at afgrænse søgningen',
  'search.no-results-help-description': 'Prøv et andet ord, eller skift filtre',
  'search.no-results-title': 'Intet fundet',
  'search.operator.array-count-equal.name': 'antal er',
  'search.operator.array-count-gt.name': 'antal større end',
  'search.operator.array-count-gte.name': 'antal mindst',
  'search.operator.array-count-lt.name': 'antal mindre end',
  'search.operator.array-count-lte.name': 'antal højst',
  'search.operator.array-count-not-equal.name': 'antal er ikke',
  'search.operator.array-count-range.name': 'antal er mellem',
  'search.ordering.best-match-label': 'Passer bedst',
  'search.ordering.updated-ascending-label': 'Ændret: Ældste først',
  'search.ordering.updated-descending-label': 'Ændret: Nyeste først',

  // The dialog for nested items
  'tree-editing-dialog.breadcrumbs.menu': 'Sti',
  'tree-editing-dialog.search.no-results-title': 'Intet fundet',
  'tree-editing-dialog.sidebar.action.close': 'Luk sidepanel',
  'tree-editing-dialog.sidebar.action.collapse': 'Fold sammen',
  'tree-editing-dialog.sidebar.action.expand': 'Fold ud',
  'tree-editing-dialog.sidebar.action.open': 'Åbn sidepanel',
};
