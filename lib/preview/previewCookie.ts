/** Name of the cookie that Next sets in draft mode. */
export const previewCookie = '__prerender_bypass';
