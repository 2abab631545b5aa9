import './facts.css'
import type { ReactNode } from 'react'

/** What is known of one thing, a line for each fact. */
export const Facts = ({ children }: { readonly children: ReactNode }) => <dl className="fact-list">{children}</dl>

export const Fact = ({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
