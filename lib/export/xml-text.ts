/** Of XML 1.0, and so of HTML: no control character, half of a pair or non-character may stand in it, not even escaped. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '�')
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
