import { nearest } from './nearest'

/** An option of a command. */
export interface Option {
  /** Without the hyphens. */
  readonly name: string
  /** What its value is called, as in `--at INSTANT`; absent: it has none. */
  readonly value?: string
  readonly about: string
  /** It may be given several times. */
  readonly many?: true
}

/** What a command takes. Plain data: help, documentation and reading come from it. */
export interface Usage {
  readonly name: string
  readonly options: readonly Option[]
  /** What stands there without an option's name, as in `FILE…`; absent: nothing may. */
  readonly operands?: string
  /** It reads a token, so what stands there by mistake is likely one. */
  readonly readsToken?: true
}

export interface Given {
  /** By name of the option, in the order they were given; of one without a value an empty text. */
  readonly options: ReadonlyMap<string, readonly string[]>
  readonly operands: readonly string[]
}

/** A sentence for whoever typed it. Nothing of a token is repeated in it. */
export interface Problem {
  readonly says: string
}

export const isProblem = (value: object): value is Problem => 'says' in value && Object.keys(value).length === 1

/** The first value of an option; `undefined` where it was not given. */
export const first = ({ options }: Given, name: string): string | undefined => options.get(name)?.[0]

/** Reads the arguments behind a command's name. `--` ends the options; `--name=value` is `--name value`. */
export function readArguments(args: readonly string[], usage: Usage): Given | Problem {
  const told = tokenAmong(args)
  if (told) return told
  const options = new Map<string, string[]>()
  const operands: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '--') {
      operands.push(...args.slice(at + 1))
      break
    }
    if (!/^--?[A-Za-z]/.test(arg)) {
      operands.push(arg)
      continue
    }
    const [name = '', ...rest] = arg.replace(/^--?/, '').split('=')
    const option = usage.options.find((o) => o.name === name)
    if (!option) return unknown(arg.split('=', 1)[0] ?? '', usage)
    let value = rest.length > 0 ? rest.join('=') : null
    if (option.value === undefined) {
      if (value !== null) return { says: `--${name} takes no value.` }
      value = ''
    } else if (value === null) {
      value = args[++at] ?? null
      if (value === null || /^--[a-z]/.test(value)) return { says: `--${name} needs ${option.value} behind it.` }
    }
    const before = options.get(name)
    if (before && !option.many && option.value !== undefined)
      return { says: `--${name} is given twice, and one is enough.` }
    options.set(name, [...(before ?? []), value])
  }
  if (operands.length > 0 && !usage.operands) return stray(operands[0] ?? '', usage)
  return { options, operands }
}

const tokenOptions = /^--?(?:access[-_]?token|bearer|jwt|token)(?:=|$)/i
const looksLikeToken = /(?:^|[^A-Za-z0-9])e(?:y[IJAB]|w[opkl01])[\w-]{10,}/

/** A token is never taken from the command line. */
function tokenAmong(args: readonly string[]): Problem | null {
  return args.some((arg) => tokenOptions.test(arg) || looksLikeToken.test(arg)) ? { says: noTokenHere } : null
}

const noTokenHere =
  'A token is not taken as an argument: it would stay in your shell’s history, and others on this machine could read it in the list of processes. Give it on standard input, as in `deputy-lab explain < token.txt`, or name a file with --token-file.'

function unknown(written: string, { name, options }: Usage): Problem {
  const near = nearest(
    written.replace(/^--?/, ''),
    options.map((o) => o.name),
  )
  const hint = near ? `Did you mean --${near}?` : `\`deputy-lab ${name} --help\` lists them.`
  return { says: `${shown(written)} is no option of ${name}. ${hint}` }
}

const stray = (operand: string, { name, readsToken }: Usage): Problem => ({
  says: readsToken
    ? `${name} takes nothing but options. ${noTokenHere}`
    : `${name} takes nothing but options, and ${shown(operand)} is none. \`deputy-lab ${name} --help\` lists them.`,
})

/** What somebody typed, short and on one line. */
function shown(text: string): string {
  const plain = text.replace(/[^ -~]/gu, '?')
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain
}
