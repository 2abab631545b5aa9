/**
 * For an effect that asks for something: hands over what comes of it, unless something newer was asked for since or
 * nobody waits any more. Returns the clean-up that says so.
 */
export function whileNewest<T>(asked: Promise<T>, come: (value: T) => void, failed: () => void = () => {}): () => void {
  let newest = true
  asked.then(
    (value) => newest && come(value),
    () => newest && failed(),
  )
  return () => {
    newest = false
  }
}
