declare module 'nspell' {
  interface Speller {
    correct(word: string): boolean
    add(word: string): Speller
  }
  export default function nspell(dictionary: { readonly aff: Buffer; readonly dic: Buffer }): Speller
}
