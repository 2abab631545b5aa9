import { wordsIn } from '../case/words'
import type { Policy } from '../pipeline/types'

type Hierarchy = Policy['scopeHierarchy']

/** `admin > read write; write > read` as rules. One that lacks a side is kept, so that undo and links hold what was typed. */
export function readHierarchy(text: string): Hierarchy {
  return text.split(';').flatMap((rule) => {
    const [left = '', right = ''] = rule.split('>')
    const [scope = ''] = wordsIn(left)
    const implies = wordsIn(right)
    return scope || implies.length > 0 ? [{ scope, implies }] : []
  })
}

export const hierarchyText = (hierarchy: Hierarchy): string =>
  hierarchy.map(({ scope, implies }) => `${scope} > ${implies.join(' ')}`.trim()).join('; ')
