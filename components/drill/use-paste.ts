import { useEffect } from 'react'

/** What is pasted on this page outside of its fields: files, or a text as one. */
export function usePaste(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
      if (!clipboardData || (target instanceof Element && target.closest('input, textarea'))) return
      const text = clipboardData.getData('text/plain')
      const files = [...clipboardData.files]
      if (files.length > 0) onFiles(files)
      else if (text !== '') onFiles([new File([text], 'what was pasted')])
    }
    addEventListener('paste', onPaste)
    return () => removeEventListener('paste', onPaste)
  }, [onFiles])
}
