import { entries } from '@/components/search/entries'

export const dynamic = 'force-static'

/** What can be found, for the search: fetched when that is opened. The build adds the text of the pages. */
export async function GET(): Promise<Response> {
  return Response.json(await entries())
}
