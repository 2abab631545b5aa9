import type { PrinterTexts } from './printer-texts'

export const kong: PrinterTexts = {
  id: 'kong',
  name: 'Kong, plugin jwt',
  hints: ['kong'],
  source: 'kong-jwt-handler',
  texts: [
    {
      id: 'kong-no-claim',
      text: "No mandatory '…' in claims",
      means:
        'Kong’s jwt plugin finds its credential by one claim, iss unless it was set otherwise, and neither the claims nor the header of this token hold it.',
      fix: 'Set key_claim_name to a claim that every token of your issuer has, or have the issuer write this one.',
      step: 'issuer-trust',
      scenario: null,
    },
    {
      id: 'kong-no-credential',
      text: "No credentials found for given '…'",
      means:
        'No credential in Kong has the value of this claim as its key. The plugin knows keys of consumers, not issuers: nobody has entered this one, or it is spelled otherwise.',
      fix: 'Give a consumer a jwt credential whose key is the claim’s value letter by letter, with the issuer’s public key and its algorithm.',
      step: 'issuer-trust',
      scenario: 'issuer-unknown',
    },
    {
      id: 'kong-not-a-jwt',
      text: 'Bad token; …',
      also: ['Unrecognizable token'],
      means: 'The token could not be taken apart: it is cut, opaque, or has an alg that the plugin does not know.',
      fix: 'Look at what the client sends. With an issuer of opaque tokens this plugin cannot work.',
      step: 'format',
      scenario: 'opaque-token',
    },
    {
      id: 'kong-several',
      text: 'Multiple tokens provided',
      means: 'At Kong: one parameter of the address holds several tokens.',
      fix: 'Send one token, in Authorization: Bearer.',
      step: 'single-credential',
      scenario: 'two-headers',
    },
    {
      id: 'kong-nbf',
      text: '"nbf":"token not valid yet"',
      means: 'nbf lies in the future: the clocks differ. Kong allows no tolerance here.',
      fix: 'Synchronize the clocks.',
      step: 'not-before',
      scenario: 'not-yet-valid',
    },
    {
      id: 'kong-expired',
      text: '"exp":"token expired"',
      means: 'The token has expired.',
      fix: 'The client refreshes.',
      step: 'expiry',
      scenario: 'expired',
    },
    {
      id: 'kong-too-long',
      text: '"exp":"exceeds maximum allowed expiration"',
      means: 'The token is good for longer than maximum_expiration of the plugin allows, or has no exp.',
      fix: 'Have the issuer give tokens a shorter life, or raise maximum_expiration.',
      step: 'expiry',
      scenario: null,
    },
  ],
}
