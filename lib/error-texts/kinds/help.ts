import { absent, type Place, refused } from './kind'
import { mostRead, wordsOf } from './words'

/** What helps with a text in which nothing is known. Fixed words: nothing of the text is repeated. */
export interface Help {
  readonly at: Place | null
  readonly says: string
  readonly next: string
  /** Something in the text says so. */
  readonly known: boolean
}

interface HelpRule extends Omit<Help, 'known'> {
  readonly words: ReadonlySet<string>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words of sign-in come first: a client and a server speak of tokens as well. */
const rules: readonly HelpRule[] = [
  {
    at: 'authorization-server',
    says: 'It seems to come from signing in, before there is an access token.',
    next: 'Read error and error_description of that answer; the authorization server’s log of that moment has more.',
    words: set(
      'invalidgrant invalidclient unauthorizedclient invalidscope invalidtarget grant clientid clientsecret authorize consent redirecturi authcode refreshtoken pkce clientregistration authserver login signin oidc sso',
    ),
  },
  {
    at: 'client',
    says: 'It seems to come from a client that connects, before a token is judged.',
    next: 'Import the server by its address: each request and what it brought is shown there.',
    words: set('oauthmetadata connector connectors transport sse mcp fetchfailed'),
  },
  {
    at: 'resource-server',
    says: 'It seems to come from a server that refused a request, and it does not say why.',
    next: 'Paste the server’s log of that moment, or replay the call with curl -D - and paste the whole answer. Answers are terse on purpose; logs name the cause.',
    words: set(
      'invalidtoken insufficientscope unauthorized 401 403 authheader bearer token tokens jwt jwts credentials nologin authenticate authentication authorization',
    ),
  },
]

const nothing: Help = {
  at: null,
  says: 'No word in it speaks of tokens, keys, scopes, sign-in or metadata.',
  next: 'If it stands near a 401, paste the lines around it as well.',
  known: false,
}

const fault: Help = {
  at: null,
  says: 'It is a fault in a program, and no refusal of a token.',
  next: 'Look at the first line of its trace that is your own code. Often a setting is not there, or a member of metadata or of a token.',
  known: true,
}

const faults =
  /\b(?:(?:Type|Reference|Attribute|Name|Import|ModuleNotFound)Error|(?:NullPointer|NullReference|ClassNotFound|BeanCreation|UnsatisfiedDependency)Exception|panic: runtime error|error TS\d{4}|Cannot find module|APPLICATION FAILED TO START|Traceback \(most recent call last\))(?![\w])/

const other: Help = {
  at: null,
  says: 'It is of git, npm, Docker, ssh, a cloud’s tools or a database, which sign in by themselves, and not of an MCP server.',
  next: 'Look at what that program is set up with.',
  known: true,
}

const others =
  /\bnpm (?:ERR!|error)|\bfatal: (?:Authentication failed|could not read|unable to access)|\bPermission denied \(publickey|\bno matching host key\b|\bpassword authentication failed for user\b|\b(?:docker|podman): Error\b|\bpull access denied\b|\bremote: (?:Invalid|Support for password)|\bError response from daemon\b|\bssh: |\bMongo\w{0,20}Error\b|\bWRONGPASS\b|\baws configure\b|\bgcloud auth\b|\baz login\b|\bAccess denied for user '/

const success: Help = {
  at: null,
  says: 'It tells of something that went well: by its words nothing was refused.',
  next: 'Paste the lines of the refusal, those of the same moment as its 401 or 403.',
  known: false,
}

const successes: ReadonlySet<string> = set(
  'accepted validated verified success successful successfully succeeded authenticated granted valid ok passed 200 201 202 204',
)
/** Beside one of them a text does not tell of a success alone. */
const troubles: ReadonlySet<string> = new Set([
  ...refused,
  ...absent,
  ...'error errors exception warn warning expired early inactive revoked 400 401 403 404 500 not unable unauthorized nologin notoken notauthorized malformed insufficient'.split(
    ' ',
  ),
])

const isSuccess = (said: ReadonlySet<string>): boolean =>
  [...successes].some((word) => said.has(word)) && ![...troubles].some((word) => said.has(word))

const ofModels: Help = {
  at: null,
  says: 'It speaks of the tokens that a language model counts, and of no access token.',
  next: 'Shorten what is sent, or raise the limit that it names.',
  known: true,
}

const models =
  /\bmax_?tokens\b|\b(?:output|input|prompt|completion|context) tokens?\b|\bcontext (?:length|wind\w{2,3})\b|\btokens per (?:min|day)/i

/** Another program signs in by itself: what many words speak of is not about an MCP server there. */
export const isOfOthers = (text: string): boolean => others.test(text.slice(0, mostRead))

/** Where a text seems to come from, by its words, and what to do next. */
export function helpFor(text: string): Help {
  const said = new Set(wordsOf(text))
  const read = text.slice(0, mostRead)
  if (isOfOthers(text)) return other
  if (models.test(read)) return ofModels
  if (faults.test(read)) return fault
  if (isSuccess(said)) return success
  const found = rules.find(({ words }) => [...words].some((word) => said.has(word)))
  return found ? { at: found.at, says: found.says, next: found.next, known: true } : nothing
}
