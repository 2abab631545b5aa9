/** Whose token this looks like, in what a page says of it. Plain data. */
export interface Recognised {
  readonly token: string
  readonly name: string
  /** `<product>/<profile>`; `null` where the shape of its tokens is not known, or this is none of its access tokens. */
  readonly profile: string | null
  readonly access: boolean
  readonly sure: boolean
  readonly because: string
  /** What a server is called in `aud` there, where that is not its URI. */
  readonly names: string | null
}
