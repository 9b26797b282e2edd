/** The words of a name that fit, without a small word at the end: »Væksthus for Ledelse« becomes »Væksthus«. */
export function shortenName(name: string, length: number): string {
  if (name.length <= length) return name;
  const words = name.split(' ');
  while (words.length > 1 && words.join(' ').length > length) words.pop();
  while (words.length > 1 && (words.at(-1)?.length ?? 0) <= 3) words.pop();
  return words.join(' ').slice(0, length);
}
