import type { Source } from '@/content/sources/source'
import { checkById } from '@/lib/pipeline/checks'
import type { Stack } from '@/lib/stacks/stack'

/** How the stack was built when it was run, and what it never looks at. */
export function StackFacts({ stack, source }: { readonly stack: Stack; readonly source: Source }) {
  const { built, packages, checked, ignores, leavesOut } = stack
  const labels = leavesOut.flatMap((id) => checkById(id)?.label ?? [])
  return (
    <details className="stack-facts">
      <summary>
        Run on <time dateTime={checked}>{checked}</time>:{' '}
        {packages.map(({ name, version }) => `${name} ${version}`).join(', ')}
      </summary>
      <p>
        {built}{' '}
        <a href={source.href} target="_blank" rel="noreferrer">
          {source.title}
          <span aria-hidden="true"> ↗</span>
        </a>
      </p>
      <p>It ignores:</p>
      <ul>
        {ignores.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>Of the checks here it never makes: {labels.join(', ')}.</p>
    </details>
  )
}
