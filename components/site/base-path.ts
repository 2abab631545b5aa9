/** Where the site is mounted, for addresses that Next does not write itself. */
export const basePath = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** The address of the playground, with what it should show after the `#`. */
export const playgroundHref = (fragment?: string): string => `${basePath}/playground/${fragment ? `#${fragment}` : ''}`
