const slot = 'deputy-lab:matrix:given'

/** Leaves a case, as this tab's storage may hold it, for the matrix that is opened next in this tab. */
export function giveToMatrix(text: string): void {
  try {
    sessionStorage.setItem(slot, text)
  } catch {
    // Storage is full or forbidden; then the matrix begins with its own tokens.
  }
}

/** What was left for the matrix, once; `null` if nothing was. */
export function takeForMatrix(): string | null {
  try {
    const text = sessionStorage.getItem(slot)
    sessionStorage.removeItem(slot)
    return text
  } catch {
    return null
  }
}
