/**
 * Sanity's namespace "releases". Releases are disabled, but these strings also appear for drafts. The other strings are
 * never shown and stay English.
 */
export const releases: Record<string, string> = {
  'copy-to-draft-dialog.confirm-button': 'Ja, overskriv kladden',
  'copy-to-draft-dialog.description':
    'Der er allerede en kladde af dokumentet. Hvis du fortsætter, bliver kladden overskrevet med denne version.',
  'copy-to-draft-dialog.title': 'Der er allerede en kladde',
  'discard-version-dialog.description-draft':
    'Alle ændringer i kladden bliver fjernet. Det kan ikke fortrydes.',
  'discard-version-dialog.header-draft': 'Vil du kassere kladden?',
  'discard-version-dialog.title-draft': 'Kassér kladde',
  'presence.tooltip.one': '{{displayName}} redigerer dokumentet i udgivelsen »{{releaseTitle}}« lige nu',
  'presence.tooltip.one-without-release': '{{displayName}} redigerer dokumentet lige nu',
  'presence.tooltip.other': '{{count}} personer redigerer dokumentet lige nu',
  'release-placeholder.title': 'Uden titel',
};
