/** Returns a random key for an array member, or an id for a document. Unlike `randomUUID`, it also works without https. */
export const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
