import { basePath } from './base-path'

/** The host the site is published at. */
export const siteUrl = process.env.NEXT_PUBLIC_SITE_URL ?? 'https://deputy-lab.example'

/** The full address of a path of the site, which begins with `/`. */
export const absolute = (path: string): string => `${siteUrl}${basePath}${path}`

const repository = process.env.NEXT_PUBLIC_REPOSITORY_URL?.replace(/\/$/, '')

/** Where a file of the project can be edited; `null` where no repository is named. */
export const editUrl = (file: string): string | null => (repository ? `${repository}/edit/main/${file}` : null)

/** Where errors are reported; `null` where no repository is named. */
export const reportUrl = repository ? `${repository}/issues/new` : null
