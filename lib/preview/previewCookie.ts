/** The name of the cookie that Next sets for an editor who previews. */
export const previewCookie = '__prerender_bypass';
