/** Sanity's namespace "copy-paste": strings that the community package lacks or translates poorly. */
export const copyPaste: Record<string, string> = {
  'copy-paste.on-copy.validation.clipboard-not-supported.title': 'Der er spærret for udklipsholderen',
  'copy-paste.on-copy.validation.clipboard-not-supported.description':
    'Browseren skal have adgang til udklipsholderen for at kopiere indholdet. Giv adgang i browserens indstillinger, og prøv igen.',
  'copy-paste.on-copy.validation.no-value.title': 'Feltet er tomt – der er intet at kopiere',
  'copy-paste.on-copy.validation.schema-type-incompatible.title':
    'Indholdstypen kunne ikke findes for feltet: {{path}}',
  'copy-paste.on-paste.validation.array-type-incompatible.description':
    'Indhold af typen »{{type}}« kan ikke indsættes i denne liste',
  'copy-paste.on-paste.validation.array-value-incompatible.description':
    'Indhold af typen »{{type}}« kan ikke indsættes i denne liste',
  'copy-paste.on-paste.validation.clipboard-empty.title': 'Der er intet at indsætte',
  'copy-paste.on-paste.validation.clipboard-invalid.title':
    'Indholdet på udklipsholderen kan ikke indsættes her',
  'copy-paste.on-paste.validation.image-file-incompatible.description':
    'Indhold af typen »{{sourceSchemaType}}« kan ikke indsættes i et felt af typen »{{targetSchemaType}}«',
  'copy-paste.on-paste.validation.mime-type-incompatible.description':
    'Filtypen »{{mimeType}}« kan ikke bruges i dette felt',
  'copy-paste.on-paste.validation.mime-type-validation-failed.description':
    'Filtypen kunne ikke kontrolleres',
  'copy-paste.on-paste.validation.partial-warning.title': 'Noget af indholdet kunne ikke indsættes',
  'copy-paste.on-paste.validation.primitive-type-incompatible.description':
    'Indhold af typen »{{type}}« kan ikke indsættes i dette felt',
  'copy-paste.on-paste.validation.read-only-fields-skipped.description':
    'Felter, der ikke kan ændres, blev sprunget over: {{fieldNames}}',
  'copy-paste.on-paste.validation.read-only-fields-skipped-truncated.description':
    'Felter, der ikke kan ændres, blev sprunget over: {{fieldNames}} og {{count}} til',
  'copy-paste.on-paste.validation.read-only-target.description': 'Feltet kan ikke ændres',
  'copy-paste.on-paste.validation.reference-filter-incompatible.description':
    'Feltet kan ikke henvise til dette dokument',
  'copy-paste.on-paste.validation.reference-type-incompatible.description':
    'En henvisning til »{{sourceReferenceType}}« kan ikke indsættes i et felt, der henviser til »{{targetReferenceTypes}}«',
  'copy-paste.on-paste.validation.reference-validation-failed.description':
    'Dokumentet »{{ref}}«, som der henvises til, findes ikke',
  'copy-paste.on-paste.validation.schema-type-incompatible.description':
    'Indholdet passer ikke til feltets type',
  'copy-paste.on-paste.validation.schema-type-incompatible.title':
    'Indholdstypen kunne ikke findes for feltet: {{path}}',
  'copy-paste.on-paste.validation.string-value-incompatible.description':
    'Værdien »{{value}}« kan ikke bruges. Vælg mellem »{{allowedStrings}}«',
};
