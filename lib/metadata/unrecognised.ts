import { findMember, type JsonObject, readObject } from '../pipeline/encoding/json'

/** Of the text, as much as is looked at, in UTF-16 units. */
const most = 100_000

/**
 * What a text is that holds nothing of what a server publishes, and where it belongs instead; `null` where it is
 * nothing that is known. A sentence or two. Never throws.
 */
export function unrecognised(pasted: string): string | null {
  const text = pasted
    .slice(0, most)
    .replace(/^\uFEFF/, '')
    .trim()
  return (
    forms.find(([form]) => form.test(text))?.[1] ?? (beginsJson.test(text) ? ofJson(text, pasted.length > most) : null)
  )
}

/** A line of a log also begins with a bracket: `[2026-11-27 …]`, `[4711] …`, `[auth.go:12] …`. */
const beginsJson = /^(?:\{|\[\s{0,100}(?:[[{"'\]]|\d{1,20}\s{0,20}[,\]]\s{0,20}(?:[\d"{[]|$)))/

const forms: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:authorization:[ \t]{0,8})?(?:bearer[ \t]{1,8})?eyJ[\w-]{4,}\./i,
    'This is a token, and none is needed here: paste it in the playground.',
  ],
  [/^(?:[<"']|\[[^\]\n]{0,300}\]\()?https?:\/\/\S{1,2048}$/i, 'This is an address: type it into the field above.'],
  [/^-----BEGIN [A-Z ]{1,40}-----/, 'This is a key in PEM. In the playground, My server takes it as its public key.'],
  [
    /^\{\s{0,40}"log"\s{0,8}:\s{0,8}\{/,
    'This is a recording of a browser, and no refusal, metadata or key set could be read in it. Record the connection to the server again and save it with its content.',
  ],
  [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: octets that are no text
    /^HTTP\/(?=[\s\S]{0,8000}?\ncontent-encoding:[ \t]{0,8}(?:gzip|br|zstd|deflate))[\s\S]{0,8000}[\0-\x08\uFFFD]/i,
    'This is an HTTP answer whose body is compressed, and was copied as the octets that went over the wire. Ask again with curl -i --compressed and paste what that prints.',
  ],
  [
    /^HTTP\/[\d.]{1,3} \d{3}/,
    'This is an HTTP answer without a challenge, metadata or keys. Type the address it came from into the field above: then it is read as the answer to what is asked there first.',
  ],
  [
    /^(?:---\s{1,8})?(?:resource|issuer|authorization_servers|jwks_uri|keys):(?:[ \t]{1,8}\S|[ \t]{0,8}\r?\n)/,
    'This is metadata in YAML. What the address answers with is JSON: paste that, as curl -i prints it.',
  ],
  [
    /^StatusCode[ \t]{0,20}:[ \t]{0,8}\d{3}/m,
    'This is an answer as PowerShell shows it, with its headers shortened. Ask again with curl.exe -i and paste what that prints.',
  ],
  [
    /^<(?:!doctype|html|\?xml)/i,
    'This is a page, as sign-in and web apps answer with it. A well-known address answers with JSON.',
  ],
]

function ofJson(text: string, isCut: boolean): string | null {
  const object = isCut ? null : readObject(text)
  if (object === null) return null
  if (object === 'not-an-object') return 'This is JSON, but a list. Paste one of the objects in it.'
  if (object === 'too-deep') return 'This is JSON nested more than 200 levels deep, and is not read.'
  if (typeof object === 'string')
    return 'It begins like JSON and is none: look for a comma too many, for single quotes, or for a part that was not copied.'
  return members.find(([names]) => names.every((name) => has(object, name)))?.[1] ?? null
}

const has = (object: JsonObject, name: string) => findMember(object, name) !== undefined

/** By members that tell a document, the telling ones first. */
const members: readonly (readonly [readonly string[], string])[] = [
  [['access_token'], 'This is the answer of a token endpoint. It holds a token, and none is needed here.'],
  [
    ['mcpServers'],
    'This is the configuration of an MCP client: type the address of one of its servers into the field above.',
  ],
  [['version', 'servers'], 'This is a file of servers. It is imported in the playground, under Servers of my own.'],
  [
    ['servers'],
    'This is the configuration of an MCP client: type the address of one of its servers into the field above.',
  ],
  [['redirect_uris'], 'This is the metadata of a client. What is read here is what a server publishes.'],
  [['active'], 'This is the answer of an introspection endpoint. The playground takes it where the request is shown.'],
  [['jsonrpc'], 'This is a message of MCP. Paste the whole HTTP answer, as curl -i prints it.'],
  [['error'], 'This is the body of an error alone. Paste the whole HTTP answer, as curl -i prints it.'],
]
