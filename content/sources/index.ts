import { advisories } from './advisories'
import { attack } from './attack'
import { boundTokens } from './bound-tokens'
import { clientTextSources } from './client-texts'
import { clients } from './clients'
import { code } from './code'
import { dataSources } from './data'
import { dpopTextSources } from './dpop-texts'
import { errorTextSources } from './error-texts'
import { fieldTextSources } from './field-texts'
import { gatewaySources } from './gateways'
import { keyboard } from './keyboard'
import { libraryTextSources } from './library-texts'
import { platformTextSources } from './platform-texts'
import { signInTextSources } from './sign-in-texts'
import type { Source } from './source'
import { stackSources } from './stacks'

/** Every source by its id. A file holds those of one subject; an id occurs in one file only. */
export const sources = {
  ...advisories,
  ...attack,
  ...boundTokens,
  ...clientTextSources,
  ...clients,
  ...code,
  ...dataSources,
  ...dpopTextSources,
  ...errorTextSources,
  ...fieldTextSources,
  ...gatewaySources,
  ...libraryTextSources,
  ...platformTextSources,
  ...signInTextSources,
  ...stackSources,
  ...keyboard,
} as const

export type SourceId = keyof typeof sources

/** An unknown id stops the build. */
export function sourceById(id: SourceId): Source {
  if (!Object.hasOwn(sources, id)) throw new TypeError(`<Cite id="${id}">: content/sources has no such source`)
  return sources[id]
}
