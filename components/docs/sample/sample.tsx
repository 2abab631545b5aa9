import './sample.css'
import type { ReactNode } from 'react'
import { type SampleFile, sampleOf } from '@/content/samples'

interface Props {
  readonly file: SampleFile
  /** A part of the file; without it, the whole. */
  readonly region?: string
  /** The code, put here when the page is built: scripts/mdx/remark-samples.mjs. */
  readonly children?: ReactNode
}

const listed = new Intl.ListFormat('en', { type: 'conjunction' })

/** Code from content/samples under its file name, and whether it has ever run. */
export function Sample({ file, children }: Props) {
  const { run, with: packages } = sampleOf(file)
  const all = listed.format(packages)
  return (
    <figure className="sample">
      <figcaption className="sample-about">
        <code>{file.slice(file.lastIndexOf('/') + 1)}</code>
        {run === 'read' ? (
          <span className="sample-read">
            <strong>Read, not executed.</strong> Held against {all}.
          </span>
        ) : (
          <span>
            Run by this site’s tests{run === 'installed' ? ', where it is installed,' : null} with {all}.
          </span>
        )}
      </figcaption>
      {children}
    </figure>
  )
}
