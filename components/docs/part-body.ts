import type { ReactNode } from 'react'
import type { Heading } from '@/content/docs'
import type { Checked } from '@/content/docs/checked'

/** What stands in the frame of a page below another. */
export interface PartBody {
  readonly toc: readonly Heading[]
  readonly checked: Checked | null
  /** The file it is written in, where that is one. */
  readonly file?: string
  readonly content: ReactNode
}
