import { rfc, type Spec } from '../pipeline/specs'

/** A code that only an authorization server gives: no access token was made. */
interface IssuerCode {
  readonly code: string
  readonly says: string
  readonly spec: Spec | null
}

/** In the order in which they are looked for. */
export const issuerCodes: readonly IssuerCode[] = [
  {
    code: 'invalid_target',
    says: 'invalid_target: the authorization server does not know, or does not take, the resource the client asked for. Register the server’s URI there as its metadata spells it, slash included.',
    spec: rfc(8707, '2'),
  },
  {
    code: 'invalid_resource',
    says: 'invalid_resource: the authorization server does not take the resource the client asked for. The registered code is invalid_target, which clients look for.',
    spec: rfc(8707, '2'),
  },
  {
    code: 'invalid_grant',
    says: 'invalid_grant: the authorization server does not take the code or the refresh token: used already, expired, revoked, or of another client or redirect URI. Trying again with the same one fails again: sign in anew.',
    spec: rfc(6749, '5.2'),
  },
  {
    code: 'invalid_client_metadata',
    says: 'invalid_client_metadata: the authorization server does not take a member of the registration that the client sent. error_description may name it.',
    spec: rfc(7591, '3.2.2'),
  },
  {
    code: 'invalid_redirect_uri',
    says: 'invalid_redirect_uri: the authorization server does not take a redirect URI of the registration that the client sent.',
    spec: rfc(7591, '3.2.2'),
  },
  {
    code: 'invalid_client',
    says: 'invalid_client: the authorization server does not know the client, or could not tell that it is this one: its id, its secret, or the way it sends them. A client that had registered itself may have been forgotten, and registers anew.',
    spec: rfc(6749, '5.2'),
  },
  {
    code: 'unauthorized_client',
    says: 'unauthorized_client: the authorization server does not let this client use this kind of grant. Some give the code for a client they do not know, where invalid_client is meant.',
    spec: rfc(6749, '5.2'),
  },
  {
    code: 'unsupported_grant_type',
    says: 'unsupported_grant_type: the authorization server does not have this kind of grant, or read no grant_type, as in a body of JSON where a form is meant.',
    spec: rfc(6749, '5.2'),
  },
  {
    code: 'invalid_scope',
    says: 'invalid_scope: the authorization server does not know a scope that was asked for, or does not give it to this client.',
    spec: rfc(6749, '5.2'),
  },
]

/** The class by which the TypeScript SDK throws each: `InvalidGrantError`. */
const classOf = (code: string) => `${code.replace(/(?:^|_)([a-z])/g, (_, first: string) => first.toUpperCase())}Error`

const patterns = issuerCodes.map(({ code }) => [code, new RegExp(`\\b(?:${code}|${classOf(code)})\\b`)] as const)

/** The first such code in a text, wherever it stands. */
export const issuerCodeIn = (text: string): string | null =>
  patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null
