import { Children, isValidElement, type ReactNode } from 'react'
import { LanguageTabs } from './language-tabs'

interface CodeTabProps {
  readonly lang: string
  readonly children: ReactNode
}

/** One language of a `<CodeTabs>`; it means nothing elsewhere. */
export const CodeTab = ({ children }: CodeTabProps) => children

/**
 * The same code in several languages. Scripts show one at a time, the one the reader chose last
 * anywhere on the site; without scripts and on paper they follow one another, each under its name.
 */
export function CodeTabs({ children }: { readonly children: ReactNode }) {
  const tabs = Children.toArray(children).flatMap((child) =>
    isValidElement<CodeTabProps>(child) && child.props.lang ? [child.props] : [],
  )
  if (tabs.length < 2) throw new TypeError('<CodeTabs> needs two <CodeTab lang="…"> or more')
  return (
    <LanguageTabs
      languages={tabs.map(({ lang }) => lang)}
      panels={tabs.map(({ lang, children: code }) => <div key={lang}>{code}</div>)}
    />
  )
}
