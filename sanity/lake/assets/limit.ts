/** An image beyond these pixels (about 8,000 × 6,000) is refused. */
export const inputLimit = { limitInputPixels: 50_000_000 };

/** A file beyond these bytes is refused. */
export const maxBytes = { image: 32 * 1024 * 1024, file: 128 * 1024 * 1024 };
