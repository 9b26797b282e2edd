/** The background of the page (`--paper` in app/(site)/site.css), with which browsers color what surrounds it. */
export const themeColors = { light: '#faf7f0', dark: '#101814' } as const;
