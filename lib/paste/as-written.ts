/** Quotes as cmd.exe has them escaped, in a copied curl command. */
const escapedForCmd = /\^\\?\^?(?=["'])/g
/** Quotes and brackets as HTML has them, in a page's source or a mail. */
const entities: readonly (readonly [RegExp, string])[] = [
  [/&(?:quot|#34|#x22);/gi, '"'],
  [/&(?:apos|#39|#x27);/gi, "'"],
  [/&lt;/gi, '<'],
  [/&gt;/gi, '>'],
]

/** Without what a page or a copied command has put in the place of quotes and brackets. */
export const asWritten = (text: string): string =>
  entities.reduce((t, [entity, sign]) => t.replace(entity, sign), text.replace(escapedForCmd, ''))
