/** Removes soft hyphens, which editors put in headings. Short labels, such as those of a menu, must not contain them. */
export const withoutSoftHyphens = (text: string): string => text.replaceAll('\u00ad', '');
