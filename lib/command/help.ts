import type { Command } from './commands'
import { definitions, painted, paragraph, type Style } from './text'

const name = 'deputy-lab'

/** `deputy-lab --help`. */
export const overview = (all: readonly Command[], style: Style): string =>
  [
    'Should this server accept this token, and why?',
    `${painted('Usage', 'strong', style)}: ${name} COMMAND [OPTIONS]`,
    definitions(
      all.map(({ name: command, about }) => [command, about]),
      style,
    ),
    `\`${name} COMMAND --help\` says more. Nothing is kept, and only drill asks the network, at the address you give.`,
    '',
  ]
    .join('\n\n')
    .replace(/\n\n$/, '\n')

/** `deputy-lab COMMAND --help`. */
export function helpOf({ name: command, about, operands, options, statuses, examples }: Command, style: Style): string {
  const heading = (text: string) => painted(text, 'strong', style)
  const optional = options.length > 0 ? ' [OPTIONS]' : ''
  return [
    paragraph(about, style),
    `${heading('Usage')}: ${name} ${command}${optional}${operands ? ` ${operands}` : ''}`,
    ...(options.length > 0
      ? [
          definitions(
            options.map((o) => [`--${o.name}${o.value ? ` ${o.value}` : ''}`, o.about]),
            style,
          ),
        ]
      : []),
    `${heading('Exit status')}:\n${definitions(
      statuses.map(([status, means]) => [String(status), means]),
      style,
    )}`,
    `${heading('Examples')}:\n${examples.map(({ line, does }) => `  ${line}\n      ${does}`).join('\n')}`,
  ]
    .join('\n\n')
    .concat('\n')
}
