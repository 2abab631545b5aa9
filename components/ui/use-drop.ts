import { useEffect, useState } from 'react'
import type { OnFiles } from './files-within'

/** Files and folders dropped anywhere on the page. @returns whether some are held over it */
export function useDrop(onFiles: OnFiles): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const on = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      addEventListener(type, listener, { signal: stop.signal })
    /** `null`: no files are held. */
    const taken = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return null
      event.preventDefault()
      setOver(event.type !== 'drop')
      return event.dataTransfer
    }
    on('dragover', taken)
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false))
    on('drop', (event) => {
      const given = taken(event)
      if (!given) return
      // Once the event is over, neither is told any more.
      const files = [...given.files]
      const entries = [...given.items].map((item) => item.webkitGetAsEntry())
      import('./files-within').then(
        ({ giveDropped }) => giveDropped(entries, files, onFiles),
        () => onFiles(files),
      )
    })
    return () => stop.abort()
  }, [onFiles])
  return over
}
