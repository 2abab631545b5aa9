import type { ComponentProps } from 'react'
import { CopyCode } from './copy-code'

/** A block of code with a button that copies it. */
export function CodeBlock(props: ComponentProps<'pre'>) {
  return (
    <div className="code-block">
      <pre {...props} />
      <CopyCode />
    </div>
  )
}
