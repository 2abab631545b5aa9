import { unify } from '../unify'
import { inEnglish } from './languages'
import { signsInEnglish } from './other-scripts'

/** Of a text, as much as is read for its words, in UTF-16 units. */
export const mostRead = 20_000

/** Ends a clause: words before it and behind it are not read together. */
export const stop = '|'

/** Words that say nothing of what was refused, or why. */
const fillers: ReadonlySet<string> = new Set(
  'the a an is was are were be been being has have had of to by it this that your you in at on as with from its either el la los las es ha del un una le les est et du der dem den ist und wird werden um zu por para de'.split(
    ' ',
  ),
)

/** Lines of a stack trace: names of code, which refuse nothing. */
const frames = /(?:\n|\\n)(?:[ \t]|\\t){1,20}(?:at |File ")[^\n\\]{1,400}/g

/** Claims and the like in a line of fields (`msg="…" aud=… iss=…`): each is listed, and what is refused stands before. */
const listed = /[ ,(](?=(?:aud|audience|iss|issuer|sub|kid|azp|client_id|exp|iat|nbf|scope|jti|alg|typ)=[^=\s])/g

/** What a status line says is not about the field below it. */
const statusLine = /^[<* ]{0,4}HTTP\/\d/

const fieldsApart = (text: string): string =>
  text
    .split('\n')
    .map((line) => (statusLine.test(line) ? `${line} . ` : line))
    .map((line) => ((line.match(/\w=[^=\s]/g)?.length ?? 0) > 1 ? line.replace(listed, ' . ') : line))
    .join('\n')
    .replace(/\((?=(?:aud|iss|sub|kid)[=:])/g, '. ')

/** The words of a text in lower case, names such as `InvalidAudError` taken apart, and phrases of one sense as one word. */
export function wordsOf(text: string): readonly string[] {
  const apart = withoutMarks(signsInEnglish(unify(fieldsApart(text.slice(0, mostRead).replace(frames, ' . ')))))
    // What codes of OAuth say is told by themselves.
    .replace(
      /\b(?:invalid_(?!refresh_token)[a-z_]{4,20}|insufficient_scope|unauthorized_client)\b/g,
      (code) => ` ${code.replaceAll('_', '')} `,
    )
    // These parameters are names, whatever words are in them.
    .replace(/\b(?:realm|resource_metadata)="[^"]{0,400}"/g, ' ')
    // An address is a name, which says nothing of what is demanded; a document at it does.
    .replace(
      /\bhttps?:\/\/[^\s"'<>,;)]{0,2000}/g,
      (url) => ` ${/client-metadata/.test(url) ? 'cimd' : (/\.well-known|jwks/.exec(url)?.[0] ?? '')} `,
    )
    .replace(/OAuth/g, 'Oauth')
    .replace(/DPoP/g, 'Dpop')
    .replace(/OpenID/g, 'Openid')
    .replace(/\b([A-Z]{2,5})s\b/g, (_, name: string) => `${name.toLowerCase()}s`)
    .replace(/(?<=[a-z])'(?=[a-z])/gi, '')
    .replace(/["'] ?, ?["']|[.!?;] /g, ` ${stop} `)
    .replace(/([a-z0-9])(?=[A-Z])/g, '$1 ')
    .replace(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
    .toLowerCase()
    .replace(/[^a-z0-9|]{1,100}/g, ' ')
  const plain = ` ${apart
    .split(' ')
    .filter((word) => word !== '' && !fillers.has(word))
    .join(' ')} `
  return [...inEnglish, ...phrases]
    .reduce((said, [pattern, word]) => said.replace(pattern, ` ${word} `), plain)
    .split(' ')
    .filter((word) => word !== '')
}

/** Letters alone: `ungültig` is read as `ungultig`. */
const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]{1,20}/g, '')
    .replace(/[łđıßø]/g, (letter) => others[letter] ?? letter)

/** Letters that have no mark to take off. */
const others: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ı: 'i', ß: 'ss', ø: 'o' }

const causes = '(?:missing|empty|absent|invalid|expired|revoked|malformed|wrong|incorrect|inactive|unknown|denied|bad)'
const several = `${causes} (?:${causes} ){0,3}or (?:is |has )?(?:${causes}|notoken)`
// “Expired or revoked” stays: either way its time is over.
const isOver = '(?!(?:expired or revoked|revoked or expired) )'
const ofToken = '(?:(?:access|auth|authentication|bearer|jwt) ){0,2}(?:tokens?|jwt|bearer|notoken)'

/** Of a token that is “missing or invalid” or “invalid or expired” it is not said which: none of the two is told. */
const eitherOr: readonly (readonly [RegExp, string])[] = [
  [new RegExp(` (${ofToken}) (?=[a-z ]{0,60}(?:missing|empty|absent))${several} `, 'g'), '$1 missingorbad'],
  [new RegExp(` (?=[a-z ]{0,60}(?:missing|empty|absent))${several} (?=${ofToken} )`, 'g'), 'missingorbad'],
  [new RegExp(` (${ofToken}) ${isOver}${several} `, 'g'), '$1 invalid'],
  [new RegExp(` ${isOver}${several} (?=${ofToken} )`, 'g'), 'invalid'],
  [new RegExp(` (?:${ofToken} )?${causes} (?:${ofToken} )?or ${ofToken} ${causes} `, 'g'), 'token invalid'],
  [/ inactive (?:revoked or expired|expired or revoked) /g, 'inactive'],
  // Whether none came, or one that is not known, leaves this open.
  [/ credentials unknown /g, 'credentials missing'],
  [/ (tokens?|jwt) unknown /g, '$1 missingorbad'],
]

/** In order: what an earlier one has made is read by the later ones. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/ (?:can not|cannot|cant|could not|couldnt) /g, 'unable'],
  [/ (?:does not|did not|do not|doesnt|didnt|dont|isnt|wasnt|arent) /g, 'not'],
  [/ (?:not valid yet|not yet valid|not yet active|unable used yet|not active yet|before valid) /g, 'early'],
  [/ (?:before use time|nbf not reached|used before|not valid until|not valid before) /g, 'early'],
  [/ (?:immature|premature) /g, 'early'],
  [/ no longer (?:valid|active) /g, 'expired'],
  [/ not (?:found|exist|exists|recognized|recognised|known) /g, 'unknown'],
  [/ (?:unrecognized|unrecognised) /g, 'unknown'],
  [/ (?:not match|not matched|not matching|mismatched|mismatches|not equal|differs|no match) /g, 'mismatch'],
  [/ not (?:allowed|permitted|accepted|intended|whitelisted|included|registered|listed) /g, 'notallowed'],
  [/ (?:disallowed|unregistered|forbidden) /g, 'notallowed'],
  [/ (?:not supported|unsupported|not support) (?=jwt |token )/g, 'invalid'],
  [/ not supported /g, 'unsupported'],
  [/ not (?:support|implement|available) /g, 'unsupported'],
  [/ not (?:valid|satisfied|correct|trusted|expected|include|contain|configured|acceptable) /g, 'wrong'],
  [/ not (?:present|provided|given|set|specified|supplied|sent|included) /g, 'missing'],
  [/ must (?:provided|present|supplied|specified) /g, 'missing'],
  [/ (?:not|unable|failed) (?:verified|verify|validate|validated) /g, 'unverified'],
  [/ (?:verification|validation|verify|validate|signature check) (?:failed|failure|error) /g, 'unverified'],
  [/ (?:verification|validation) fails /g, 'unverified'],
  [/ (?:fetch failed|error failed fetch) /g, 'fetchfailed'],
  [/ unexpected token /g, 'syntax'],
  [/ too late /g, 'expired'],
  [/ not expired /g, 'unexpired'],
  [/ (tokens?) not active /g, '$1 inactive'],
  [/ security token included /g, 'othertoken'],
  [/ refresh tokens? /g, 'refreshtoken'],
  [/ tokens? requests? /g, 'tokenrequest'],
  [/ (?:id|identity) tokens? /g, 'idtoken'],
  [/ (?:cimd|client (?:id )?metadata documents?|client id metadata) /g, 'clientdocument'],
  [/ (?:csrf|xsrf|forgery|session|device|registration|consent|verification|reset|invite) tokens? /g, 'othertoken'],
  [/ api tokens? /g, 'apikey'],
  [/ not (?:same|identical) /g, 'mismatch'],
  [/ not (?:list|allow list|allowlist|one|among) /g, 'notallowed'],
  [/ session state /g, 'state'],
  [/ proxy authentication required /g, 'proxylogin'],
  [/ (?:authorization|auth|oauth|grant|device|verification) codes? /g, 'authcode'],
  [/ client secrets? /g, 'clientsecret'],
  [/ client ids? /g, 'clientid'],
  [/ (?:redirect|redirection|callback|reply|return) (?:uri|url|uris|urls|address|addresses) /g, 'redirecturi'],
  [/ redirect (?=mismatch)/g, 'redirecturi'],
  [/ redirecturi path /g, 'callbackpath'],
  [/ code (?:verifier|challenge)(?: method)? /g, 'pkce'],
  [/ (?:authorization|auth) (?:header|field) /g, 'authheader'],
  [/ format authorization /g, 'authheader format'],
  [/ authorization servers? /g, 'authserver'],
  [/ (?:oauth|oidc|openid|server|authserver|provider|resource) (?:metadata|configuration) /g, 'oauthmetadata'],
  [/ (?:well known|discovery doc[a-z]{1,6}|(?:oauth|oidc|openid|issuer|metadata) discovery) /g, 'oauthmetadata'],
  [/ env(?:ironment)? keys? /g, 'setting'],
  [/ (?:client|dynamic) registration /g, 'clientregistration'],
  // What metadata is fetched for is not what failed.
  [/ oauthmetadata for clientregistration /g, 'oauthmetadata'],
  [/ registration endpoint /g, 'clientregistration'],
  [/ (?:register|registering) (?:oauth |mcp )?client /g, 'clientregistration'],
  [/ (?:key id|key identifier|key ids) /g, 'kid'],
  [/ (?:jwk set|key set|keyset|jwks uri) /g, 'jwks'],
  [/ api keys? /g, 'apikey'],
  [/ (?:private|primary|foreign|license|access) keys? /g, 'otherkey'],
  [/ secret keys? /g, 'secret'],
  [/ (?:signing|signature|verification|verifying|public|web|matching|applicable|suitable) keys? /g, 'jwk'],
  [/ resource (?:indicator|indicators|parameter|request parameter) /g, 'resourceparam'],
  [/ (?:issuer certificate|certificates|ssl|tls) /g, 'certificate'],
  [
    / no (?:access |auth |authentication |valid |bearer |user )?(?:token|jwt|authheader|authorization|credentials) (?!payload|endpoint|claim)/g,
    'notoken',
  ],
  [/ (?:expiration time|expiry time|expiration) /g, 'exp'],
  [/ issued future /g, 'iat future'],
  [/ (?:must string|must array|must number|must integer|must list|not string|not number) /g, 'badtype'],
  [/ not (?:enough|well formed|wellformed) /g, 'malformed'],
  [/ (?:not|no valid) (?:jwt|jws) /g, 'malformed'],
  [/ (?:unauthenticated|not authenticated) /g, 'nologin'],
  [/ (?:authentication|authorization|login|auth) (?:required|needed) /g, 'nologin'],
  [/ not authorized /g, 'notauthorized'],
  [/ requires authentication /g, 'nologin'],
  [/ (?:grant|response) types? /g, 'granttype'],
  [/ use authorization grant /g, 'granttype'],
  [
    / (tokens?|jwt) (?:not|never) (?:issued|meant|intended|minted) for (?:server|resource|api|service|audience) /g,
    '$1 audience mismatch',
  ],
  [/ (tokens?|jwt) (?:wrong|invalid|notallowed) for (?:server|resource|api|service) /g, '$1 audience mismatch'],
  ...eitherOr,
]
