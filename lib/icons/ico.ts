/** A picture of an icon file: a square PNG, `size` pixels wide. */
export type IconPicture = { size: number; png: Buffer };

const headerBytes = 6;
const entryBytes = 16;

/**
 * Packs PNGs into an ICO file. Every browser since Internet Explorer 9 reads PNGs in it.
 * https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 */
export function packIco(pictures: readonly IconPicture[]): Buffer {
  const header = Buffer.alloc(headerBytes + entryBytes * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = headerBytes + entryBytes * index;
    // 0 stands for 256.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}
