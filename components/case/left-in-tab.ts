/** A place in this tab's storage where one page leaves a text for the next. */
export const leftInTab = (slot: string) => ({
  leave(text: string): void {
    try {
      sessionStorage.setItem(slot, text)
    } catch {
      // Storage is full or forbidden; then the next page begins as if nothing had been left.
    }
  },
  /** What was left, once; `null` if nothing was. */
  take(): string | null {
    try {
      const text = sessionStorage.getItem(slot)
      sessionStorage.removeItem(slot)
      return text
    } catch {
      return null
    }
  },
})
