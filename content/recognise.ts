import { type Recognition, recognitionOf } from '@/lib/help/recognition'
import { products } from './issuers'

/** Whose token it looks like. The products and their marks stand behind it: a page fetches it with the first token of a reader. */
export const recogniseToken = (token: string): Recognition | null => recognitionOf(token, products)
