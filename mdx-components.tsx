// Next looks for this file here; the components themselves live with the other docs components.
export { useMDXComponents } from '@/components/docs/mdx-components'
