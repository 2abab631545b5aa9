'use client'
import { type ReactNode, useId } from 'react'
import { TabList, tabId } from '../ui/tabs'
import { chooseLanguage, fittingLanguage, useLanguage } from './language'

interface Props {
  readonly languages: readonly string[]
  /** In the order of the languages. */
  readonly panels: readonly ReactNode[]
}

export function LanguageTabs({ languages, panels }: Props) {
  const id = useId()
  const active = fittingLanguage(useLanguage(), languages)
  const panelId = (language: string) => `${id}-${languages.indexOf(language)}`
  return (
    <div className="code-tabs">
      <TabList
        label="Language"
        tabs={languages.map((language) => ({ id: language, title: language }))}
        active={active}
        onActive={chooseLanguage}
        panelId={panelId}
      />
      {languages.map((language, at) => (
        <div
          key={language}
          id={panelId(language)}
          role="tabpanel"
          aria-labelledby={tabId(panelId(language))}
          className="code-panel"
          data-active={language === active || undefined}
        >
          <p className="code-language">{language}</p>
          {panels[at]}
        </div>
      ))}
    </div>
  )
}
