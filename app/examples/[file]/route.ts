import { scenarios } from '@/content/catalog'
import { repeatableWorld } from '@/content/repeatable-world'
import { caseOfScenario } from '@/lib/case/from-scenario'
import type { Example } from '@/components/case/example'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => scenarios.map(({ id }) => ({ file: `${id}.json` }))

/** One example, for a page that opens it: its recipe and the key that signs it stay here. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const scenario = scenarios.find(({ id }) => `${id}.json` === file)
  if (!scenario) return new Response(null, { status: 404 })
  const { id, title, story } = scenario
  const example: Example = { id, title, story, inputs: await caseOfScenario(scenario, repeatableWorld) }
  return Response.json(example)
}
