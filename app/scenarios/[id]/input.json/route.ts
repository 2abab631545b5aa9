import { scenarios } from '@/content/catalog'
import { repeatableWorld } from '@/content/repeatable-world'
import { inputOf } from '@/lib/scenarios/run'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => scenarios.map(({ id }) => ({ id }))

/** What the pipeline is given for one scenario, for a page that judges it as it was written. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const scenario = scenarios.find((s) => s.id === id)
  return scenario ? Response.json(await inputOf(scenario, repeatableWorld)) : new Response(null, { status: 404 })
}
