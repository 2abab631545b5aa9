/** Characters of an audience or a resource URI that are compared. */
export const longestCompared = 8192

/**
 * What a control of one line takes of a text: a browser lays out all of it. One character more than is compared, so that
 * it is said to be too long and no part of it is compared as if it were the whole.
 */
export const longestTyped = longestCompared + 1
export const typedOf = (text: string): string => text.slice(0, longestTyped)
