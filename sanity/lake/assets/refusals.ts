/**
 * Why an upload is refused, and what to do: in Danish, because editors read it. The lake answers with these texts, and the
 * Studio shows the same ones before it uploads a file.
 */
export const refusals = {
  heic: 'Billedet er i formatet HEIC, som de fleste browsere ikke kan vise. Gem det som JPEG, og læg det op igen. På en Mac: åbn det i Billedfremviser, og vælg Arkiv › Eksporter. Nye billeder fra en iPhone bliver JPEG, når du vælger Indstillinger › Kamera › Formater › Mest kompatibel.',
  notAnImage:
    'Filen er ikke et billede, eller den er beskadiget. Et billede skal være i formatet JPEG, PNG, WebP, AVIF, GIF, TIFF eller SVG.',
  manyPixels:
    'Billedet har for mange pixels: højst 50 millioner, for eksempel 8.600 × 5.800. Gør det mindre i et billedprogram, og læg det op igen. 2.000 pixels i bredden er nok til siden.',
  longAnimation:
    'Det bevægelige billede er for stort: alle dets billeder har tilsammen over 50 millioner pixels. Gør det mindre eller kortere, og læg det op igen.',
  heavyImage:
    'Billedet fylder for meget: højst 32 MB. Gem det som JPEG eller gør det mindre, og læg det op igen.',
  heavyFile:
    'Filen fylder for meget: højst 128 MB. Gem den i en mindre udgave, for eksempel som pdf til skærmen, og læg den op igen.',
} as const;

/** Thrown for an upload that cannot be used. The message is one of `refusals`. */
export class RefusedUpload extends Error {
  constructor(reason: keyof typeof refusals) {
    super(refusals[reason]);
  }
}
