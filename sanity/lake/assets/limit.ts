/** Images with more pixels (about 8,000 × 6,000) are refused. */
export const inputLimit = { limitInputPixels: 50_000_000 };

/** Uploads with more bytes are refused. */
export const maxBytes = { image: 32 * 1024 * 1024, file: 128 * 1024 * 1024 };
