import Link from 'next/link'
import { products } from '@/content/issuers'
import { pathOfProduct } from '@/content/product-path'
import { span } from '@/content/sources/age'
import { statementsOf } from '@/content/sources/statements'
import { foundElsewhere } from '../data-table/found-as'
import { Table } from '../table'

/** How many statements the site makes about each authorization server, and when they were looked up. */
export function ProductsTable() {
  const rows = products.map(({ id, name }) => {
    const own = statementsOf(id)
    return { id, name, count: own.length, read: own.filter(({ mark }) => mark === 'read').length, ...datesOf(own) }
  })
  return (
    <Table label="Authorization servers, and when what is said of them was checked">
      <thead>
        <tr>
          <th scope="col">Product</th>
          <th scope="col">Statements</th>
          <th scope="col">Read by us</th>
          <th scope="col">Oldest</th>
          <th scope="col">Newest</th>
        </tr>
      </thead>
      <tbody {...foundElsewhere}>
        {rows.map(({ id, name, count, read, oldest, newest }) => (
          <tr key={id}>
            <td>
              <Link href={pathOfProduct(id)} prefetch={false}>
                {name}
              </Link>
            </td>
            <td>{count}</td>
            <td>{read}</td>
            <td>{oldest}</td>
            <td>{newest}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const datesOf = (own: readonly { readonly checked: string }[]) =>
  span(own.map(({ checked }) => checked)) ?? { oldest: 'none', newest: 'none' }
