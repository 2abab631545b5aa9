import { checkedOfProduct } from '@/content/docs/checked'
import type { ProductId } from '@/content/issuers'
import { documentedById } from '@/content/issuers/documented'
import { productHeadings } from '@/content/product-pages'
import type { PartBody } from '../part-body'
import { ProductPage } from './product-page'

/** All that is known of a product, generated from `content/issuers`. */
export const productBody = (id: string): PartBody => ({
  toc: productHeadings,
  checked: checkedOfProduct(id),
  file: `content/issuers/${id}.ts`,
  content: <ProductPage product={documentedById(id as ProductId)} />,
})
