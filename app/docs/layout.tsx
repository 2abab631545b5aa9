import type { ReactNode } from 'react'
import '@/components/docs/docs.css'

export default function DocsLayout({ children }: { children: ReactNode }) {
  return children
}
