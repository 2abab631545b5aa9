/** The text without one slash at its end. */
export const withoutSlash = (text: string): string => (text.endsWith('/') ? text.slice(0, -1) : text)
