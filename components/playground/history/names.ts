import { findScenario, servers } from '@/content/catalog'
import { products } from '@/content/issuers'
import { productProfileById } from '@/content/issuers/profiles'
import { recognise } from '@/lib/issuers/recognise'
import type { Names } from '@/lib/playground/step-words'
import { ownListNow } from '../../servers/own-list'
import { isField, settingOf } from '@/lib/playground/settings'

/** What the steps call things. */
export const names: Names = {
  example: (id) => findScenario(id)?.title,
  product: (token) => {
    const found = recognise(token, products)
    return found?.sure ? `${found.product.name}${found.kind?.replace(/^an?/, '') ?? ''}` : undefined
  },
  server: (id) =>
    servers.find((server) => server.id === id)?.name ??
    ownListNow().list.find(({ server }) => server.id === id)?.server.name,
  profile: (id) => productProfileById(id)?.name,
  setting: (name) => (isField(name as never) ? settingOf(name as never).label : undefined),
}
