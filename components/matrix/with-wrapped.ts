import { recognise } from '@/lib/paste/recognise'

/** Characters of a pasted text that is looked through for a token broken over lines. */
const longest = 100_000

/** A mail or a terminal breaks a token over lines; in a file each stands on one. Such a token goes before the text. */
export function withWrapped(text: string): string {
  if (text.length > longest) return text
  const { token, takenOut } = recognise(text)
  return takenOut.some((words) => words.includes('line break')) ? `${token}\n${text}` : text
}
