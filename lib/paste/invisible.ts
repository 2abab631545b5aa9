/** Characters that nobody sees, and that come with copied text. */
export const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
