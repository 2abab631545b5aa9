import type { Format } from './worker/desk'

/** Offers it as a download. */
export function saveFile(file: Blob, format: Format): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `replay-matrix.${format}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
