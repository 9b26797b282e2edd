/** Characters that nobody sees: controls, zero-width and direction marks, line separators, fillers, halves of a pair. */
export const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

export const allInvisible = new RegExp(invisible, 'gu');
