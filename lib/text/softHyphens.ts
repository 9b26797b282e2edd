/** Takes out the soft hyphens that editors put in headings: titles, addresses and search must not have them. */
export const withoutSoftHyphens = (text: string): string => text.replaceAll('\u00ad', '');
