import { type Given, isProblem, readArguments } from '@/lib/command/command-line'
import { type Command, commands } from '@/lib/command/commands'
import { helpOf, overview } from '@/lib/command/help'
import { nearest } from '@/lib/command/nearest'
import { failed, type Outcome } from '@/lib/command/world'
import { content } from './content'
import { machineFor, styleFor } from './machine'
import { complain, quietWhenClosed, write } from './output'

/** Runs a command line. @returns the exit status */
export async function main(argv: readonly string[]): Promise<number> {
  quietWhenClosed()
  try {
    return await begun(argv)
  } catch (error) {
    // What went wrong may quote a token, so it is not repeated; and 1 would say that one was rejected.
    const kind = error instanceof Error ? error.name : 'unknown'
    complain(`deputy-lab: It broke (${kind}), which is a fault of deputy-lab. Nothing was judged.\n`)
    process.exitCode = 2
    return 2
  }
}

async function begun(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv
  const style = styleFor(process.stdout, argv.includes('--no-color'))
  if (name === undefined) return done({ status: 2, out: '', err: overview(commands, styleFor(process.stderr, true)) })
  if (name === '--version' || name === '-v') return done(said(`${process.env.DEPUTY_LAB_VERSION ?? ''}\n`))
  const helps = args.includes('--help') || args.includes('-h')
  const all: readonly Command[] = commands
  const command = all.find((known) => known.name === (name === 'help' ? args[0] : name))
  if (name === '--help' || name === '-h' || (name === 'help' && !command)) return done(said(overview(commands, style)))
  if (!command) return done(failed(noCommand(name)))
  if (command.name === 'drill') return (await import('./drill')).drillCommand(name === 'help' ? ['--help'] : args)
  if (helps || name === 'help') return done(said(helpOf(command, style)))
  const given = readArguments(args, command)
  if (isProblem(given)) return done(failed(given))
  return run(command.name, given as Given, style)
}

/** Each command's code is fetched when it is run: the others cost its start nothing. */
async function run(name: string, given: Given, style: ReturnType<typeof styleFor>): Promise<number> {
  const machine = machineFor(style)
  switch (name) {
    case 'explain': {
      const { explainCommand } = await import('@/lib/command/explain')
      return done(await explainCommand(given, content, machine))
    }
    case 'scenarios': {
      const { scenariosCommand } = await import('@/lib/command/scenarios')
      return done(await scenariosCommand(given, content, machine))
    }
    case 'matrix':
      return (await import('./matrix')).matrix(given, machine)
    case 'mcp':
      // What still runs, such as a drill, ends with its client.
      return process.exit(await (await import('./mcp')).serve(machine))
    default:
      throw new TypeError(`no command ${name}`)
  }
}

const said = (out: string): Outcome => ({ status: 0, out, err: '' })

async function done({ status, out, err }: Outcome): Promise<number> {
  process.exitCode = status
  if (err !== '') complain(err)
  await write(out)
  return status
}

function noCommand(written: string) {
  const near = nearest(
    written,
    commands.map((command) => command.name),
  )
  const names = commands.map((command) => command.name).join(', ')
  const isToken = /^e(?:y[IJAB]|w[opkl01])[\w-]{10}/.test(written)
  return {
    says: isToken
      ? 'A token is not taken as an argument: it would stay in your shell’s history. Give it on standard input, as in `deputy-lab explain < token.txt`.'
      : `There is no such command. ${near ? `Did you mean ${near}?` : `Commands are ${names}.`}`,
  }
}
