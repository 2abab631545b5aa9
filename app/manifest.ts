import type { MetadataRoute } from 'next'
import { basePath } from '@/components/site/base-path'

export const dynamic = 'force-static'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Deputy Lab',
    short_name: 'Deputy Lab',
    description: 'Should this server accept this token, and why?',
    start_url: `${basePath}/`,
    display: 'browser',
    background_color: '#faf8f4',
    theme_color: '#fffefb',
    icons: [{ src: `${basePath}/icon.svg`, sizes: 'any', type: 'image/svg+xml' }],
  }
}
