/** The host of an address, or what stands in its place: short enough for a list. */
export const hostOf = (resource: string): string => (URL.canParse(resource) && new URL(resource).host) || resource
