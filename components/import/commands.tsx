import '../code/code.css'
import { CodeBlock } from '../code/code-block'

/** The questions as commands, for what a page may not read. */
export function Commands({ commands }: { readonly commands: readonly string[] }) {
  if (commands.length === 0) return null
  return (
    <section className="import-commands" aria-labelledby="import-commands">
      <h2 id="import-commands">From a terminal</h2>
      <p>
        Run {commands.length === 1 ? 'this command' : `these ${commands.length} commands`} where the server can be
        reached, and paste all that {commands.length === 1 ? 'it prints' : 'they print'} into the box. The next ones
        follow from the answers.
      </p>
      {commands.map((command) => (
        <CodeBlock key={command} tabIndex={0}>
          <code>{command}</code>
        </CodeBlock>
      ))}
    </section>
  )
}
