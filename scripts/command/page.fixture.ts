import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The page about the command, as it is written. */
export const page = readFileSync(path.resolve(import.meta.dirname, '../../content/docs/command.mdx'), 'utf8')

const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text)

/** Each line of a shell that calls the command, with the exit status that the page says it has. */
export const examples = () =>
  blocks('bash')
    .map((text) => text.replace(/\\\n\s*/g, ''))
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.includes('deputy-lab') && !line.startsWith('claude '))
    .map((line) => {
      const [, command = '', status] = /^(.*) # (\d): .+$/.exec(line) ?? []
      if (status === undefined) throw new TypeError(`the page does not say how this ends: ${line}`)
      return { line: command, status: Number(status) }
    })

/** The server file that the page shows. */
export const serverFile = () => blocks('json').find((text) => text.includes('"resource"')) ?? ''

/** The command that each client's configuration names. */
export function configurations(): readonly { readonly command: string; readonly args: readonly string[] }[] {
  const files = blocks('json').flatMap((text) => {
    const { mcpServers, servers } = JSON.parse(text)
    return Object.values<{ command: string; args: readonly string[] }>(mcpServers ?? servers ?? {})
  })
  const [, line = ''] = /^claude mcp add .* -- (.*)$/m.exec(page) ?? []
  const [command = '', ...args] = line.split(' ')
  return [...files, { command, args }]
}
