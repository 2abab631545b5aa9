import { socialCards } from '@/components/social/cards'
import { draw } from '@/components/social/draw'

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = async () => (await socialCards()).map(({ name }) => ({ name: `${name}.png` }))

/** The social cards, drawn while the site is built. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params
  const card = (await socialCards()).find((c) => `${c.name}.png` === name)
  if (!card) throw new TypeError(`no social card ${name}`)
  return draw(card)
}
