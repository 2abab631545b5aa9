import { pathOfPart } from './docs/part'

/** The page of a product, from the root of the site. Apart from what lists them: the playground needs no list. */
export const pathOfProduct = (id: string): string => pathOfPart('authorization-servers', id)
