import { wordsIn } from '@/lib/case/words'
import { ParsedField, type ParsedFieldProps } from './parsed-field'

const write = (words: readonly string[]) => words.join(' ')

/** Words separated by spaces or commas. */
export function WordsField(props: Omit<ParsedFieldProps<readonly string[]>, 'read' | 'write'>) {
  return <ParsedField {...props} read={wordsIn} write={write} />
}
