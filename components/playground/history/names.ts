import { findScenario, servers } from '@/content/catalog'
import { productProfileById } from '@/content/issuers/profiles'
import type { Names } from '@/lib/playground/step-words'
import { ownListNow } from '../../servers/own-list'
import { isField, settingOf } from '@/lib/playground/settings'

/** What the steps call things. */
export const names: Names = {
  example: (id) => findScenario(id)?.title,
  server: (id) =>
    servers.find((server) => server.id === id)?.name ??
    ownListNow().list.find(({ server }) => server.id === id)?.server.name,
  profile: (id) => productProfileById(id)?.name,
  setting: (name) => (isField(name as never) ? settingOf(name as never).label : undefined),
}
