import { localText } from '../ui/local-text'

const choice = localText('code-language')

/** The language the reader chose last, on any page; `null` before the first choice. */
export const useLanguage = (): string | null => choice.use()

export const chooseLanguage = (language: string): void => choice.write(language)

const firstWord = (language: string) => language.split(/[\s,(]/)[0]

/** The language itself, or another form of it (“TypeScript, SDK v2” for “TypeScript”), or the first. */
export function fittingLanguage(wanted: string | null, languages: readonly string[]): string {
  const found =
    wanted === null
      ? undefined
      : (languages.find((language) => language === wanted) ??
        languages.find((language) => firstWord(language) === firstWord(wanted)))
  return found ?? languages[0] ?? ''
}
