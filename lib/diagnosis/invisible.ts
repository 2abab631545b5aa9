/** Without the characters that nobody sees: soft hyphens, those of no width, byte order marks. */
export const withoutInvisible = (text: string): string => text.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
