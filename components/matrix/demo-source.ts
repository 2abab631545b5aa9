import type { Source } from '@/lib/matrix/run'

export type DemoTokens = readonly { readonly name: string; readonly token: string }[]

export const demoSource = (demo: DemoTokens): Source => ({
  name: 'Alice’s tokens',
  blob: new Blob([demo.map(({ token }) => token).join('\n')]),
  names: demo.map(({ name }) => name),
})
