// Brands of the container format (ISO/IEC 23008-12): the first two are general, and also used by AVIF.
const generalBrands = ['mif1', 'msf1'];
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];
const maxBrandBytes = 256;

/** True for an image in Apple's format HEIC, whatever its name: neither browsers nor sharp decode it. */
export function isHeic(bytes: Uint8Array): boolean {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(4, 8) !== 'ftyp') return false;
  const end = Math.min(
    new DataView(bytes.buffer, bytes.byteOffset).getUint32(0),
    bytes.length,
    maxBrandBytes,
  );
  // The version between the main brand and the compatible ones is no brand.
  const brands: string[] = (text(8, 12) + text(16, end)).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => heicBrands.includes(brand))) return true;
  return generalBrands.includes(brands[0] ?? '') && !brands.includes('avif') && !brands.includes('avis');
}
