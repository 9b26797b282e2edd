/** Images with more pixels (about 8,000 × 6,000) are refused, and animations with more in all their frames together. */
export const maxPixels = 50_000_000;

/** Option of sharp: the largest image to decode. */
export const inputLimit = { limitInputPixels: maxPixels };

/** Uploads with more bytes are refused. */
export const maxBytes = { image: 32 * 1024 * 1024, file: 128 * 1024 * 1024 };
