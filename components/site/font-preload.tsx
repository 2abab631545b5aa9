import mono from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2'
import text from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2'
import strong from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2'
import { preload } from 'react-dom'

/** The fonts every page shows at once start loading with the page, not after its style sheet. */
export function FontPreload() {
  for (const href of [text, strong, mono]) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return null
}
