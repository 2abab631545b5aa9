/** The anchor of a heading, as the docs' headings are slugged. Tests hold it against their list. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')
