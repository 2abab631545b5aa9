import { useState } from 'react'
import { pictureOf } from '@/lib/export/picture'
import type { Takeaway } from '@/lib/export/takeaway'
import type { Target } from '@/lib/export/target'
import { Button } from '../../ui/button'
import { saveFile } from '../../ui/save-file'
import { pngOf } from './png'

interface PreviewProps {
  readonly target: Target
  readonly given: Takeaway
}

/** Characters of a file that are shown: the rest is copied and saved all the same. */
const mostShown = 20_000

/** The file as it will be, with what can be done with it. */
export function Preview({ target, given }: PreviewProps) {
  const [said, setSaid] = useState('')
  const missing = target.needs(given)
  if (missing !== null) return <p className="export-missing">{missing}</p>
  const text = target.write(given)
  const isPicture = target.mediaType === 'image/svg+xml'
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      setSaid('The browser did not let this page use the clipboard. Save the file, or select the text.')
    }
  }
  const savePng = async () => {
    const png = await pngOf(pictureOf(given)).catch(() => null)
    if (png) saveFile(target.file.replace(/\.svg$/, '.png'), png)
    setSaid(png ? 'Saved.' : 'This browser could not draw the picture. The SVG holds the same.')
  }
  const saveText = () => {
    saveFile(target.file, new Blob([text], { type: target.mediaType }))
    setSaid('Saved.')
  }
  return (
    <>
      {target.remarks?.(given).map((remark) => (
        <p key={remark} className="export-remark">
          {remark}
        </p>
      ))}
      <div className="export-actions">
        <Button look="primary" onClick={copy}>
          {isPicture ? 'Copy the SVG' : 'Copy'}
        </Button>
        {isPicture ? <Button onClick={savePng}>Save as PNG</Button> : null}
        <Button onClick={saveText}>{isPicture ? 'Save as SVG' : `Save ${target.file}`}</Button>
        <span role="status" className="export-said">
          {said}
        </span>
      </div>
      {isPicture ? (
        // biome-ignore lint/performance/noImgElement: drawn here, and no bitmap
        <img
          className="export-picture"
          src={`data:image/svg+xml,${encodeURIComponent(text)}`}
          alt={pictureOf(given).title}
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <section className="export-text" tabIndex={0} aria-label={`${target.title}, ${target.language}`}>
          <pre>
            {text.slice(0, mostShown)}
            {text.length > mostShown ? '\n…' : ''}
          </pre>
        </section>
      )}
      {text.length > mostShown && !isPicture ? (
        <p className="export-remark">
          {mostShown} of {text.length} characters are shown; all of them are copied and saved.
        </p>
      ) : null}
    </>
  )
}
