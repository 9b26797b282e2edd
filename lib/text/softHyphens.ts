/** Removes the soft hyphens that editors put in headings. Titles, URLs and search must not contain them. */
export const withoutSoftHyphens = (text: string): string => text.replaceAll('\u00ad', '');
