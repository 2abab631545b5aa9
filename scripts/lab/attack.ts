import { decodeJwt } from 'jose'
import { call, connectAsAlice, connectWith } from './client'
import type { Servers } from './lab'

/** What a server answered to a token that was meant for another. */
interface Answer {
  readonly status: number
  readonly challenge: string | null
  /** What the tool gave; `null` where the server refused. */
  readonly tool: string | null
}

export interface Attack {
  /** Alice's, for Issues. */
  readonly token: string
  readonly careless: Answer
  readonly strict: Answer
}

/**
 * Alice uses Issues. Whoever has seen her token there presents it to Billing.
 * @param say What happens, line by line.
 */
export async function attack(servers: Servers, say: (line: string) => void): Promise<Attack> {
  const { issues, billing, carelessBilling } = servers
  const { client, token } = await connectAsAlice(issues.resource)
  const { iss, aud, sub, scope } = decodeJwt(token)
  say(`1  Alice logs in and uses Issues, ${issues.resource}`)
  say(`   her token: ${JSON.stringify({ iss, aud, sub, scope })}`)
  say(`   list_tickets: ${(await call(client, 'list_tickets')).replaceAll('\n', ', ')}\n`)
  await client.close()
  say(`2  The same token at Billing, careless, ${carelessBilling.resource}`)
  const careless = await present(carelessBilling.resource, token)
  say(`${linesOf(careless)}\n`)
  say(`3  The same token at Billing, ${billing.resource}`)
  const strict = await present(billing.resource, token)
  say(`${linesOf(strict)}\n`)
  return { token, careless, strict }
}

export const asItShouldBe = ({ careless, strict }: Attack): boolean =>
  careless.tool?.includes('4242') === true && strict.tool === null && strict.status === 401

/** With the SDK's client; what HTTP said is kept, because the client turns it into an error. */
async function present(resource: string, token: string): Promise<Answer> {
  let status = 0
  let challenge: string | null = null
  const watched: typeof fetch = async (...request) => {
    const response = await fetch(...request)
    ;({ status } = response)
    challenge = response.headers.get('www-authenticate')
    return response
  }
  try {
    const client = await connectWith(resource, token, watched)
    const tool = await call(client, 'show_card')
    await client.close()
    return { status, challenge, tool }
  } catch (error) {
    // Without an answer nothing was refused.
    if (status < 400) throw error
    return { status, challenge, tool: null }
  }
}

const linesOf = ({ status, challenge, tool }: Answer): string =>
  tool === null ? `   ${status} ${challenge ?? 'without a challenge'}` : `   ${status} show_card: ${tool}`

/** The one difference between the two. */
export const fix = ({ billing }: Servers): string => `The fix, where Billing verifies a token:

   jwtVerify(token, keys, {
     issuer,
     audience: '${billing.resource}', // missing in the careless one
     …
   })
`
