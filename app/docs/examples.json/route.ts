import { scenarios } from '@/content/catalog'
import { repeatableWorld } from '@/content/repeatable-world'
import { caseOfScenario } from '@/lib/case/from-scenario'

export const dynamic = 'force-static'

/** What a part of a token says, or `null` where it is no base64url of JSON. */
function partOf(text: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** The token of every example, decoded: the build writes it into the Markdown pages and then removes this file. */
export async function GET(): Promise<Response> {
  const tokens = await Promise.all(
    scenarios.map(async (scenario) => {
      const { token } = await caseOfScenario(scenario, repeatableWorld)
      const [header, claims] = token.split('.').map(partOf)
      return [scenario.id, { header, claims: claims ?? null }] as const
    }),
  )
  return Response.json(Object.fromEntries(tokens))
}
