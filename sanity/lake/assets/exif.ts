import readTags from 'exif-reader';

/** Facts about how and where a photograph was taken, in Sanity's form: https://www.sanity.io/docs/image-metadata */
export interface ExifMetadata {
  exif?: { _type: 'sanity.imageExifMetadata'; [tag: string]: unknown };
  location?: { _type: 'geopoint'; lat: number; lng: number; alt?: number };
}

/** Reads the EXIF block of an image. Damaged blocks and values are left out: cameras and programs write many of them. */
export function readExif(block: Buffer | undefined): ExifMetadata {
  const tags = parse(block);
  if (!tags) return {};
  const fields = Object.entries({ ...tags.Image, ...tags.Photo }).flatMap(([tag, value]) => {
    const plain = plainValue(value);
    return plain === undefined || !/^[A-Za-z]\w*$/.test(tag) ? [] : [[tag, plain]];
  });
  const location = readLocation(tags.GPSInfo ?? {});
  return {
    ...(fields.length > 0 && {
      exif: { _type: 'sanity.imageExifMetadata', ...Object.fromEntries(fields) },
    }),
    ...(location && { location }),
  };
}

type Tags = Record<string, Record<string, unknown> | undefined>;

function parse(block: Buffer | undefined): Tags | undefined {
  try {
    return block && (readTags(block) as unknown as Tags);
  } catch {
    return undefined;
  }
}

const maxTextLength = 1000;
const maxListLength = 20;

/** Returns a value that a document can have; undefined for binary data and for what is not a value at all. */
function plainValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (typeof value === 'string') {
    const text = value.replaceAll('\0', '').trim();
    return text === '' || text.length > maxTextLength ? undefined : text;
  }
  const isList = Array.isArray(value) && value.length > 0 && value.length <= maxListLength;
  return isList && value.every((each) => Number.isFinite(each)) ? value : undefined;
}

function readLocation(gps: Record<string, unknown>): ExifMetadata['location'] {
  const lat = degrees(gps.GPSLatitude, gps.GPSLatitudeRef === 'S', 90);
  const lng = degrees(gps.GPSLongitude, gps.GPSLongitudeRef === 'W', 180);
  if (lat === undefined || lng === undefined) return undefined;
  const { GPSAltitude: alt, GPSAltitudeRef: ref } = gps;
  return {
    _type: 'geopoint',
    lat,
    lng,
    ...(typeof alt === 'number' && Number.isFinite(alt) && { alt: isBelowSea(ref) ? -alt : alt }),
  };
}

const isBelowSea = (ref: unknown): boolean => (ref instanceof Uint8Array ? ref[0] : ref) === 1;

/** Converts degrees, minutes and seconds. */
function degrees(parts: unknown, isNegative: boolean, max: number): number | undefined {
  if (!Array.isArray(parts)) return undefined;
  const [whole = Number.NaN, minutes = 0, seconds = 0] = parts.map(Number);
  const value = whole + minutes / 60 + seconds / 3600;
  return value >= 0 && value <= max ? (isNegative ? -value : value) : undefined;
}
