import { inShell } from '../export/quote'

/** What the form of the page asks. Texts as typed. */
export interface Choices {
  readonly url: string
  readonly resource: string
  readonly scope: string
  readonly dpop: boolean
  readonly mtls: boolean
  readonly wait: boolean
  readonly mine: boolean
  readonly junit: boolean
}

export const noChoices: Choices = {
  url: '',
  resource: '',
  scope: '',
  dpop: false,
  mtls: false,
  wait: true,
  mine: false,
  junit: false,
}

/** What stands for the address while none is typed. */
const anyAddress = 'http://127.0.0.1:3000/mcp'

const trouble = {
  address: 'That is no address: it begins with http:// or https://.',
  mtls: 'A client certificate belongs to TLS: the address of a drill with --mtls begins with https://.',
  resource: 'A resource identifier is an address as well.',
} as const

/** Why the command would not run; `null`: it would. */
export function problemOf({
  url,
  resource,
  mtls,
}: Choices): { readonly at: 'url' | 'resource'; readonly says: string } | null {
  const address = url.trim()
  if (address !== '' && !/^https?:\/\/./i.test(address)) return { at: 'url', says: trouble.address }
  if (address !== '' && !URL.canParse(address)) return { at: 'url', says: trouble.address }
  if (mtls && address !== '' && !/^https:/i.test(address)) return { at: 'url', says: trouble.mtls }
  if (resource.trim() !== '' && !URL.canParse(resource.trim())) return { at: 'resource', says: trouble.resource }
  return null
}

/** Whether the address is of another machine, which a drill touches only where it is told that it may. */
export function isElsewhere(url: string): boolean {
  if (!URL.canParse(url.trim())) return false
  const { hostname } = new URL(url.trim())
  return hostname !== 'localhost' && hostname !== '[::1]' && !/^127(\.\d{1,3}){3}$/.test(hostname)
}

/** The command, for a POSIX shell, run in the project’s folder. */
export function commandOf(choices: Choices): string {
  const { url, resource, scope, dpop, mtls, wait, mine, junit } = choices
  return [
    `npm run drill -- ${word(url.trim() || anyAddress)}`,
    ...(resource.trim() === '' ? [] : [`--resource ${word(resource.trim())}`]),
    ...(scope.trim() === '' ? [] : [`--scope ${inShell(scope.trim().split(/\s+/).join(' '))}`]),
    ...(dpop ? ['--dpop'] : []),
    ...(mtls ? ['--mtls'] : []),
    ...(wait ? ['--wait'] : []),
    ...(mine && isElsewhere(url) ? ['--this-server-is-mine'] : []),
    '--json drill.json',
    ...(junit ? ['--junit drill.xml'] : []),
  ].join(' \\\n  ')
}

/** Quoted only where a shell would read more into it. */
const word = (text: string) => (/^[\w:/.@%+~-]+$/.test(text) ? text : inShell(text))
