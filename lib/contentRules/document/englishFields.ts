/** Fields of Danish documents with English text. */
const englishFields = new Set<unknown>(['english', 'explanationEn']);

/** True if a field has English text whatever the language of its document. */
export const isEnglishField = (path: readonly unknown[]): boolean => englishFields.has(path[0]);
