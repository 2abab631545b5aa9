import { ParsedField, type ParsedFieldProps } from './parsed-field'

const read = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean)
const write = (words: readonly string[]) => words.join(' ')

/** Words separated by spaces or commas. */
export function WordsField(props: Omit<ParsedFieldProps<readonly string[]>, 'read' | 'write'>) {
  return <ParsedField {...props} read={read} write={write} />
}
