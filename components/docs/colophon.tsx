import { editUrl } from '@/components/site/address'
import { basePath } from '@/components/site/base-path'
import type { Checked } from '@/content/docs/checked'

interface Props {
  readonly checked?: Checked | null | undefined
  /** The path of the page as Markdown. */
  readonly markdown?: string | undefined
  /** The file the page is written in. */
  readonly file?: string | undefined
}

/** What a reader may want to know of the page itself: how fresh it is, and in what other form it can be had. */
export function Colophon({ checked, markdown, file }: Props) {
  const edit = file ? editUrl(file) : null
  if (!checked && !markdown && !edit) return null
  return (
    <footer className="colophon">
      {checked ? (
        <p>
          Sources checked on <time dateTime={checked.newest}>{checked.newest}</time>
          {checked.oldest === checked.newest ? null : (
            <>
              ; the oldest of them on <time dateTime={checked.oldest}>{checked.oldest}</time>
            </>
          )}
          .
        </p>
      ) : null}
      <p data-noprint>
        {markdown ? (
          <a href={`${basePath}${markdown}`} type="text/markdown">
            This page as Markdown
          </a>
        ) : null}
        {edit ? <a href={edit}>Edit this page</a> : null}
      </p>
    </footer>
  )
}
