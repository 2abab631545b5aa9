/** Whether one `aud` value names the server. */
export type Accepts = (aud: string) => boolean

/** A way of comparing `aud` with what the server is called. */
export interface Comparator {
  readonly label: string
  /** One sentence: what it equates, and whether that is safe. */
  readonly about: string
  readonly safe: boolean
  /** `client`: the token's client is compared with the server's other names, and `aud` is not looked at. */
  readonly compares: 'aud' | 'client'
  /**
   * Prepares the server's names once. What comes back compares one value with all of them, in time
   * that grows with the value's length and not with the number of names.
   */
  readonly accepts: (names: readonly string[]) => Accepts
  /** The same for one value and one name. */
  readonly matches: (aud: string, resource: string) => boolean
}

/** A comparator out of its words and how it prepares names. */
export const comparator = ({
  compares = 'aud',
  ...way
}: Omit<Comparator, 'matches' | 'compares'> & Partial<Pick<Comparator, 'compares'>>): Comparator => ({
  compares,
  ...way,
  matches: (aud, resource) => way.accepts([resource])(aud),
})

/** For comparisons that are an equality of forms: `null` stands for what has no such form, and equals nothing. */
export function equalForms(form: (text: string) => string | null): Comparator['accepts'] {
  return (names) => {
    const own = new Set(names.map(form).filter((f) => f !== null))
    return (aud) => {
      const f = form(aud)
      return f !== null && own.has(f)
    }
  }
}

/** What equals a name to the letter is taken before anything is parsed. */
export const orEqual =
  (accepts: Comparator['accepts']): Comparator['accepts'] =>
  (names) => {
    const own = new Set(names)
    const others = accepts(names)
    return (aud) => own.has(aud) || others(aud)
  }
