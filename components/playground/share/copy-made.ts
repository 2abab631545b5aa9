/**
 * Puts a text on the clipboard that is still being made. Safari lets a page write there only while it handles a click
 * or a key, and has forgotten it when the text has come, so the clipboard is told of the text at once.
 * Rejects, and writes nothing, where the browser refuses or the text does not come.
 */
export async function copyMade(text: Promise<string>): Promise<void> {
  // What is refused before the text has come takes no notice of what becomes of it.
  text.catch(() => {})
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text)
  const blob = text.then((made) => new Blob([made], { type: 'text/plain' }))
  blob.catch(() => {})
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
  } catch {
    await navigator.clipboard.writeText(await text)
  }
}
