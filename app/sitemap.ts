import type { MetadataRoute } from 'next'
import { absolute } from '@/components/site/address'
import { paths } from '@/components/site/paths'

export const dynamic = 'force-static'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return (await paths()).map(({ path }) => ({ url: absolute(path) }))
}
