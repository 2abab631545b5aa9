/** Names of parameters, members and fields whose value gives access (RFC 6749, 7523, 8628, 8693, 9126), without punctuation. */
const names = new Set(
  (
    'code devicecode usercode codeverifier assertion token jwt bearer authorization proxyauthorization dpop ' +
    'cookie setcookie session sessionid secret password passwd pwd passphrase apikey key privatekey accesskey ' +
    'signature sig credential credentials softwarestatement samlresponse idtokenhint otp pin'
  ).split(' '),
)
const endings = /(?:token|secret|password|apikey|assertion|accesskey|privatekey)$/

/** Whether a name announces a credential, however it is spelled: `access_token`, `X-Api-Key`, `clientSecret`. */
export function isCredentialName(name: string): boolean {
  if (name.length > 64) return false
  const bare = name.toLowerCase().replace(/[^a-z]/g, '')
  return names.has(bare) || endings.test(bare)
}

/** Names of parameters whose value is meant to be read (RFC 6749, 7636, 8707, 9207, OpenID Connect), without punctuation. */
const readable = new Set(
  (
    'granttype responsetype responsemode clientid redirecturi scope resource audience iss error errordescription ' +
    'erroruri tokentype tokentypehint subjecttokentype actortokentype requestedtokentype clientassertiontype ' +
    'codechallengemethod acrvalues prompt display maxage expiresin uilocales version apiversion'
  ).split(' '),
)

/** Whether a value under that name is meant to be read. Any other name says nothing. */
export const isReadableName = (name: string): boolean =>
  name.length <= 64 && readable.has(name.toLowerCase().replace(/[^a-z]/g, ''))
