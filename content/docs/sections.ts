/** The parts of the docs, in the order of the navigation. */
export const sections = ['Start here', 'Set it up', 'Find the fault', 'Reference', 'This site'] as const

export type Section = (typeof sections)[number]

/** Where the list of checks stands; its pages are no MDX. */
export const checksSection: Section = 'Reference'

export const isSection = (text: string): text is Section => sections.some((section) => section === text)
