import { ownNames } from '../../pipeline/audience/comparators'
import { parseUri } from '../../pipeline/audience/uri'
import { audienceValues } from '../../pipeline/claims/audience-values'
import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { type Cause, defineHypothesis } from '../hypothesis'
import { withoutInvisible } from '../invisible'
import { percentDecoded } from '../percent-decoded'
import { placeholderIn } from '../unset-text'
import { withoutSlash } from '../../pipeline/encoding/slash'

/** Audiences and names that are compared, and the longest text of one, in characters. */
const most = 20
const longest = 4000

/** This server’s name is there, with something around it. */
export default defineHypothesis({
  id: 'audience-text',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [rfc(7519, '4.1.3'), rfc(8707, '2')],
  test({ claims, server }) {
    if (!claims) return null
    const names = ownNames(server).slice(0, most)
    const audiences = audienceValues(claims)
      .slice(0, most)
      .filter((aud) => aud.length <= longest)
    for (const aud of audiences) {
      const cause = inToken(aud, names)
      if (cause) return cause
    }
    return (
      atServer(server.resource, audiences) ??
      unsetHere(names, audiences) ??
      mistyped(names, audiences) ??
      unset(audiences, memberValue(claims, 'aud'))
    )
  },
})

/** How Entra ID ends a scope that asks for all that was granted. */
const scopeEnd = '/.default'

const asList =
  'Have the issuer write aud as a JSON list of strings, or as one string for one server. A fresh token would fail in the same way.'

function inToken(aud: string, names: readonly string[]): Cause | null {
  const words = wordsOf(aud)
  const among = words.length > 1 || aud.startsWith('[') ? words.find((word) => names.includes(word)) : undefined
  if (among !== undefined)
    return {
      says: `${clip(among, 80)}, this server, is one of the words in aud, which is a single text: only a list holds several audiences.`,
      fix: asList,
    }
  for (const [bare, what] of [
    [aud.trim(), 'with white space around it'],
    [unquoted(aud.trim()), 'with quotes around it'],
    [percentDecoded(aud), 'still percent-encoded'],
    [aud.replaceAll('\\/', '/'), 'with the backslashes of JSON still in it'],
    [withoutInvisible(aud), 'with a character in it that nobody sees'],
    [
      aud.endsWith(scopeEnd) ? aud.slice(0, -scopeEnd.length) : aud,
      'with /.default behind it, which ends a scope and no audience',
    ],
  ] as const)
    if (bare !== aud && names.includes(bare))
      return {
        says: `aud is this server’s name ${what}: audiences are compared character by character.`,
        fix: `Have it written as ${clip(bare, 80)} where it is configured, at the authorization server or in the client that asks for it. A token asked for in the same way fails too.`,
      }
  const named = names.find((name) => aud !== name && metadataOf(aud) === withoutSlash(name))
  return named === undefined
    ? null
    : {
        says: 'aud is the address of this server’s metadata, not its name: the client put where it found the metadata into resource.',
        fix: `Have the client ask with the member resource of that metadata, ${clip(named, 80)}.`,
      }
}

/** The server's own name, with something around it. */
function atServer(resource: string, audiences: readonly string[]): Cause | null {
  const bare = unquoted(resource.trim())
  if (bare !== resource && audiences.includes(bare))
    return {
      says: 'The token names this server; this server’s own name has quotes or white space around it.',
      fix: `Configure ${clip(bare, 80)}, without what stands around it. Asking for another token does not help.`,
    }
  const words = wordsOf(resource)
  const among = words.length > 1 ? words.find((word) => audiences.includes(word)) : undefined
  return among === undefined
    ? null
    : {
        says: `The token names ${clip(among, 80)}; this server’s own name is a text with several names in it, which is equal to none of them.`,
        fix: `Configure ${clip(among, 80)} as the resource, and the others as other names of this server. Asking for another token does not help.`,
      }
}

/** A name of this server that was built from a value that is not there, or from an example. */
function unsetHere(names: readonly string[], audiences: readonly string[]): Cause | null {
  for (const name of names) {
    const blank = placeholderIn(name)
    const meant = blank === null ? undefined : audiences.find((aud) => blank.fits(aud))
    if (blank !== null && meant !== undefined)
      return {
        says: `${clip(blank.text, 40)} in this server’s own name, ${clip(name, 80)}, is ${blank.unset ? 'what a program writes for a value that was never set' : 'a placeholder that nobody has filled in'}: no token can name this server so. The token is for ${clip(meant, 80)}.`,
        fix: `If that is this server, set what its name is built from, so that it reads ${clip(meant, 80)}. Asking for another token does not help before.`,
      }
  }
  return null
}

/** One of the two lacks a colon or a slash behind its scheme, or has one too many. */
function mistyped(names: readonly string[], audiences: readonly string[]): Cause | null {
  for (const name of names) {
    const aud = audiences.find((one) => one !== name && afterScheme(one) === afterScheme(name))
    if (aud === undefined) continue
    // wiremock/WireMock.Net#1286 (2025-05-02): api//… in the settings.
    const isHere = !/^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(name)
    return {
      says: `${clip(aud, 80)} in the token and ${clip(name, 80)} here differ in the colon and slashes behind the scheme alone: the one ${isHere ? 'here' : 'in the token'} is mistyped.`,
      fix: isHere
        ? `Write ${clip(aud, 80)} here. Asking for another token does not help.`
        : `Have the authorization server, or the client that asks, write ${clip(name, 80)}. Another token got the same way fails too.`,
    }
  }
  return null
}

const afterScheme = (text: string) =>
  /^((?:https?|api)):?\/{1,3}(?=[^/])/i.test(text) ? text.replace(/^(https?|api):?\/{1,3}/i, '$1 ') : text

/** What programs and examples write where nobody has filled in a name. */
function unset(audiences: readonly string[], aud: unknown): Cause | null {
  const [only] = audiences
  if (only === undefined || audiences.length > 1 || (typeof aud !== 'string' && !Array.isArray(aud))) return null
  if (/^(?:undefined|null|none|nil|nan|false|\[object object\])$/i.test(only))
    return {
      says: `aud is the text ${clip(only, 20)}: it is what a program writes for a value that is not there.`,
      fix: 'Set the audience where it is missing: in the configuration of the authorization server, or in the client’s request (resource=, audience= at Auth0).',
    }
  return /^(?:<[^<>]{1,60}>|\{[^{}]{1,60}\}|\$\{[^{}]{1,60}\}|your[ _-]?(?:api|audience|resource)[a-z0-9 _-]{0,30})$/i.test(
    only,
  )
    ? {
        says: `aud is ${clip(only, 60)}, the placeholder of an example.`,
        fix: 'Put this server’s URI in its place, where the audience is configured or asked for.',
      }
    : null
}

function wordsOf(text: string): readonly string[] {
  const bare = text.trim()
  const inside = bare.startsWith('[') && bare.endsWith(']') ? bare.slice(1, -1) : bare
  return inside.split(/[\s,;|"']+/, 200).filter(Boolean)
}

const unquoted = (text: string) =>
  text.length > 2 && /^["']/.test(text) && text.at(-1) === text[0] ? text.slice(1, -1) : text

/** The resource that metadata at this address is about (RFC 9728 §3.1); '' where it is no such address. */
function metadataOf(aud: string): string {
  const parts = parseUri(aud)
  const known = '/.well-known/oauth-protected-resource'
  if (!parts?.path.includes(known)) return ''
  const path = withoutSlash(parts.path.replace(known, ''))
  return `${parts.scheme}://${parts.host}${parts.port === null ? '' : `:${parts.port}`}${path}`
}
