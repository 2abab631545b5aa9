import { comment, lines, plain } from '../quote'
import { rulesOf } from '../rules'
import type { Takeaway } from '../takeaway'
import { answered, recipeOf } from './recipe'

/** Port on which a test publishes the keys of its own issuer. */
export const jwksPort = 8790

/** The first comment of a test, in the language of `mark`. */
export function testHead(mark: string, given: Takeaway, run: string, needs: string): string {
  const { resource, issuers } = rulesOf(given)
  const how = recipeOf(given)
  return lines(
    comment(mark, [
      'Made by Deputy Lab from one case: what your server must answer to it.',
      'Read it before you run it.',
    ]),
    comment(mark, [
      needs,
      'Start the server under test with these settings, and with nothing that anybody else relies on:',
      `- its own name: ${resource}`,
      `- its issuer: ${issuers[0]?.issuer ?? ''}`,
      `- the keys of that issuer (JWKS): http://127.0.0.1:${jwksPort}/jwks, published by this test with a key of its own`,
      `Then: ${run}`,
      ...remarks(given, how.kind),
    ]),
    '',
  )
}

function remarks({ request, server: { policy } }: Takeaway, kind: 'minted' | 'verbatim'): readonly string[] {
  const all: readonly (string | false)[] = [
    kind === 'verbatim' &&
      'The credentials are sent exactly as they were. A server that looks at the key first may refuse them for another reason.',
    kind === 'minted' &&
      'The token is made again with the same claims, its times moved to the clock of the run, and signed with the key of the test.',
    request.dpop.length > 0 && 'The case has a DPoP proof, and this test sends none.',
    request.clientCertificate !== null && 'The case has a client certificate, and this test sends none.',
    request.authorization.length > 1 && 'The case has several Authorization lines, and this test sends the first.',
    request.otherFields.length > 0 && 'The case has its token in another field, and this test sends it in none.',
    request.form !== null && 'The case sends a form, and this test sends JSON.',
    request.origin !== null && 'The case has an Origin, and this test sends none.',
    policy.revoked.length > 0 && 'The server under test must know the revoked jti of the case.',
    (policy.dpop.mode === 'required' || policy.mtls === 'required') &&
      'The server takes only bound tokens, so the control below fails until you send a proof with it.',
  ]
  return all.filter((sentence) => typeof sentence === 'string')
}

/** What the case's test is called: fixed words and the id of a step. */
export function testTitle(given: Takeaway): string {
  const { verdict } = given.judgement
  const { accepted, status, error } = answered(given)
  if (accepted || verdict.outcome === 'accepted') return 'the token of the case passes'
  return plain(`the case is refused at ${verdict.decidedBy}: ${status}${error === null ? '' : ` ${error}`}`)
}

/** The request body of every test: what any MCP server answers. */
export const listTools = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'
