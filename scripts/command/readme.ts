import { commands } from '@/lib/command/commands'
import { tools } from '@/lib/command/tools'

/** What the registry shows of it. */
export const description =
  'Should this MCP server accept this access token, and why? A command with exit statuses for pipelines, and an MCP server for agents.'

/** README.md of the package, out of the same data as its help. */
export const readme = (): string =>
  [
    '# deputy-lab',
    description,
    'The token comes from standard input or a file, never from the command line, so that it stays out of your shell’s history. Nothing is kept, and only `drill` asks the network, at the address you give. Needs Node 20 or newer.',
    ...commands.map((command) =>
      [
        `## deputy-lab ${command.name}${command.operands ? ` ${command.operands}` : ''}`,
        command.about,
        `\`\`\`sh\n${command.examples.map(({ line, does }) => `# ${does}\n${line}`).join('\n')}\n\`\`\``,
        ...(command.options.length > 0
          ? [command.options.map((o) => `- \`--${o.name}${o.value ? ` ${o.value}` : ''}\`: ${o.about}`).join('\n')]
          : []),
        `Exit status:\n\n${command.statuses.map(([status, means]) => `- ${status}: ${means}`).join('\n')}`,
      ].join('\n\n'),
    ),
    `## Tools of the MCP server\n\n${tools.map(({ name, description: about }) => `- \`${name}\`: ${about}`).join('\n')}`,
    'MIT, see LICENSE.',
    '',
  ].join('\n\n')
