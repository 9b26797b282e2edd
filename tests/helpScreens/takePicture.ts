import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';

/** The largest picture, in bytes: the help has many of them. A test checks the files. */
export const maxBytes = 100_000;

const outline = '3px solid #c2410c';

/**
 * Writes what the page shows as a WebP file, with the poorest quality that is needed to stay below `maxBytes`.
 *
 * @param marked the element that the text is about; it gets an outline
 * @throws Error if the picture is too large at any quality
 */
export async function takePicture(page: Page, path: string, marked?: Locator): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const setOutline = (value: string) =>
    marked?.first().evaluate((element, style) => {
      element.style.outline = style;
      element.style.outlineOffset = '3px';
    }, value);
  await setOutline(outline);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await setOutline('');
  for (const quality of [85, 70, 50, 30]) {
    const webp = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (webp.length <= maxBytes) return writeFile(path, webp);
  }
  throw new Error(`${path} is larger than ${maxBytes} bytes at any quality: take a smaller part of the page`);
}
