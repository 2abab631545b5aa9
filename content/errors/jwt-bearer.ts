import type { PrinterTexts } from './printer-texts'
import { usual } from './usual'

/** What ASP.NET Core’s JwtBearer writes into error_description, and what it prints where metadata is not reached. */
export const jwtBearer: PrinterTexts['texts'] = [
  {
    id: 'jwtbearer-key',
    text: 'The signature key was not found',
    ...usual.key,
    fix: 'Check that Authority is the issuer in iss of the token: the keys come from its metadata.',
    source: 'aspnetcore-jwtbearer-handler',
  },
  {
    id: 'jwtbearer-expired',
    text: "The token expired at '…'",
    also: ['The token is expired; '],
    ...usual.expired,
    source: 'aspnetcore-jwtbearer-handler',
  },
  {
    id: 'jwtbearer-early',
    text: "The token is not valid before '…'",
    ...usual.early,
    source: 'aspnetcore-jwtbearer-handler',
  },
  {
    id: 'jwtbearer-iss',
    text: "The issuer '…' is invalid",
    also: ['The issuer is invalid'],
    ...usual.issuer,
    source: 'aspnetcore-jwtbearer-handler',
  },
  {
    id: 'jwtbearer-no-exp',
    text: 'The token has no expiration',
    ...usual.claim,
    means: 'The token has no exp.',
    source: 'aspnetcore-jwtbearer-handler',
  },
  {
    id: 'jwtbearer-lifetime',
    text: 'The token lifetime is invalid; NotBefore: …, Expires: …',
    means: 'nbf lies behind exp: the token was never valid.',
    fix: 'Look at what writes the two. Both count in seconds.',
    step: 'expiry',
    scenario: null,
    source: 'aspnetcore-jwtbearer-handler',
  },
  {
    id: 'jwtbearer-unread',
    text: 'No SecurityTokenValidator available for token',
    also: ['No TokenHandler was able to validate the token'],
    ...usual.format,
    source: 'aspnetcore-34233',
  },
  {
    id: 'authorization-anonymous',
    text: 'Authorization failed for user: (null)',
    also: ['Authorization failed for user: null'],
    means: 'ASP.NET Core knew of no user: no token came, or none was taken. The lines before it say which.',
    fix: 'Look above for “was not authenticated” and its failure message. With none, look for the Authorization header on the way, and whether UseAuthentication stands before UseAuthorization.',
    step: null,
    scenario: null,
    source: 'aspnetcore-2203',
  },
  {
    id: 'idx20803',
    text: "IDX20803: Unable to obtain configuration from: '…'",
    also: ['IDX20803', 'IDX20804', "IDX20804: Unable to retrieve document from: '…'"],
    means: 'The metadata of Authority was not fetched, so there are no keys. The token was not judged.',
    fix: 'Ask that address from the server’s own machine: in a container localhost is the container. The inner exception says what stood in the way, such as a certificate.',
    step: 'key',
    scenario: 'issuer-unreachable',
    source: 'identityserver4-5242',
  },
]
