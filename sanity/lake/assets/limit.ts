/** An image beyond these pixels (about 8,000 × 6,000) is refused. */
export const inputLimit = { limitInputPixels: 50_000_000 };
