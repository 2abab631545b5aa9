import type { Product, Profile } from '@/lib/issuers/product'
import { products } from './index'

/** A product and one shape of its access tokens. */
export interface ProductProfile {
  /** `<product>/<profile>`, as a link carries it. */
  readonly id: string
  readonly name: string
  readonly product: Product
  readonly profile: Profile
}

/** Every shape that a server can be set to take, in the order of the products. */
export const productProfiles: readonly ProductProfile[] = products.flatMap((product) =>
  product.profiles.map((profile) => ({
    id: `${product.id}/${profile.id}`,
    name: profile.name,
    product,
    profile,
  })),
)

const byId: ReadonlyMap<string, ProductProfile> = new Map(productProfiles.map((p) => [p.id, p]))

export const productProfileById = (id: string): ProductProfile | undefined => byId.get(id)

/** What a server's policy becomes under it; `null` for an id that is none. */
export const profileById = (id: string): (Pick<ProductProfile, 'id' | 'name'> & Pick<Profile, 'policy'>) | null => {
  const found = byId.get(id)
  return found ? { id, name: found.name, policy: found.profile.policy } : null
}
