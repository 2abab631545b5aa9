import { useEffect, useState } from 'react'

/** @param isPart there were more than these */
type OnFiles = (files: readonly File[], isPart?: boolean) => void

/** Files and folders dropped anywhere on the page. @returns whether some are held over it */
export function useDrop(onFiles: OnFiles): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false)
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      setOver(false)
      const { files, items } = event.dataTransfer
      // Once the event is over, its items name nothing.
      const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
      if (entries.some(({ isDirectory }) => isDirectory)) void giveWithin(entries, onFiles)
      else onFiles([...files])
    }
    addEventListener('dragover', onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', onOver)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [onFiles])
  return over
}

async function giveWithin(entries: readonly FileSystemEntry[], onFiles: OnFiles): Promise<void> {
  const found = await import('./files-within').then(
    ({ filesWithin }) => filesWithin(entries),
    () => ({ files: [], isPart: true }),
  )
  onFiles(found.files, found.isPart)
}
