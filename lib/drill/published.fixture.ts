import * as keys from '@/content/public-keys'

/** Numbers of the demo's published keys. */
export const publishedKeys: readonly string[] = Object.values(keys).flatMap((key) =>
  typeof key === 'string' ? [] : ['n' in key ? key.n : key.x],
)
