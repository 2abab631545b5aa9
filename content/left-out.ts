import type { CheckId } from '@/lib/pipeline/checks'
import type { LeftOut } from '@/lib/compare/without'

/** What each check keeps out that a policy can leave out, and what its absence is worth to an attacker. */
export const leftOut: Readonly<Partial<Record<CheckId, LeftOut>>> = {
  'single-credential': {
    letsIn: 'a request with two tokens',
    gain: 'A proxy in front may look at the one token while the server takes the other.',
  },
  size: {
    letsIn: 'a token of any length',
    gain: 'Whoever sends very long tokens makes the server decode and read them, at no cost of their own.',
  },
  charset: {
    letsIn: 'a token with characters that base64url does not have',
    gain: 'One program refuses such a token and another takes it, so what a gateway has checked is not what the server reads.',
  },
  'canonical-encoding': {
    letsIn: 'the same token in several spellings',
    gain: 'A list of revoked or seen tokens that compares texts misses the other spellings.',
  },
  'header-members': {
    letsIn: 'a header that names a parameter twice',
    gain: 'One program reads the first and another the second: what was checked is not what is used.',
  },
  type: {
    letsIn: 'a token of another kind that the issuer signs, such as an ID token',
    gain: 'A token that was made to tell a client who signed in opens a server.',
  },
  'payload-members': {
    letsIn: 'claims that name a member twice',
    gain: 'One program reads the first and another the second: what was checked is not what is used.',
  },
  issuer: {
    letsIn: 'a token of one issuer that another one’s key has signed',
    gain: 'Where issuers share a key set, each can write tokens in the name of the others.',
  },
  'required-claims': {
    letsIn: 'a token without the claims that an access token has',
    gain: 'What is missing can be neither checked nor logged: without sub nobody knows for whom the server acts, without jti no single token can be taken back.',
  },
  'audience-presence': {
    letsIn: 'a token that names no audience',
    gain: 'A token for nobody in particular works at every server of its issuer that does not ask: whoever runs one of them can use it here.',
  },
  'audience-type': {
    letsIn: 'an aud that is neither a text nor a list of texts',
    gain: 'Code that looks for its own URI in it may find it where it means nothing.',
  },
  audience: {
    letsIn: 'a token that was issued for another server of the same issuer',
    gain: 'Whoever runs one of those servers, or breaks into it, acts here with the rights of its users.',
  },
  'audience-breadth': {
    letsIn: 'a token that names other servers beside this one',
    gain: 'Each of those servers is handed a token that works here, and can send it on.',
  },
  expiry: {
    letsIn: 'a token that has expired',
    gain: 'A token from an old log or a backup works for ever.',
  },
  'not-before': {
    letsIn: 'a token that is not valid yet',
    gain: 'A token that was made for a later time can be used at once.',
  },
  'issued-at': {
    letsIn: 'a token that says it was issued in the future',
    gain: 'A limit on the age of tokens never reaches it.',
  },
  'maximum-age': {
    letsIn: 'an old token that has not expired',
    gain: 'A token with a long life stays of use to whoever found it, until its exp.',
  },
  subject: {
    letsIn: 'a sub, client_id or jti of another form than text',
    gain: 'Code that compares or logs them may take two users for one.',
  },
  'token-kind': {
    letsIn: 'a token whose claims show another kind, such as an ID token',
    gain: 'A token that was made to tell a client who signed in opens a server.',
  },
  'dpop-nonce': {
    letsIn: 'a proof that was made ahead of time',
    gain: 'Whoever could use the client’s key for a moment can make proofs for later.',
  },
  'dpop-replay': {
    letsIn: 'a proof that was sent before',
    gain: 'Whoever sees one request, in a log or at a proxy, can send it again while its proof is fresh.',
  },
  certificate: {
    letsIn: 'a certificate-bound token from somebody without the client’s private key',
    gain: 'A stolen token works again: its binding is worth nothing.',
  },
  revocation: {
    letsIn: 'a token that was revoked',
    gain: 'Taking a stolen token back has no effect until its exp.',
  },
  origin: {
    letsIn: 'a request from a page of another origin',
    gain: 'A web page that the user visits can call a server on the user’s own machine.',
  },
  scope: {
    letsIn: 'a token that was granted less',
    gain: 'A client that the user allowed to read can also write.',
  },
  'authentication-context': {
    letsIn: 'a token from a weaker sign-in',
    gain: 'Whoever has the password alone does what was meant to ask for a second factor.',
  },
}
