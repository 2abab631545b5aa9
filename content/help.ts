import { explainer } from '@/lib/help/explain'
import { products } from './issuers'
import { productProfileById } from './issuers/profiles'
import { presets } from './presets'

/** Why a step failed and what helps. Causes and products stand behind it: a page fetches it with the first refusal. */
export const explain = explainer({ products, profileById: productProfileById, presets })
