/** What an example lets a reader change. */
export interface Choice {
  /** `null`: the server of the scenario, with the scenario's policy. */
  readonly server: string | null
  readonly audience: AudienceChoice
  readonly expired: boolean
}

/** Whom the token is for, in the words of the chips. */
export const audienceChoices = {
  'as-issued': 'as issued',
  this: 'this server',
  other: 'another',
  none: 'none',
  client: 'client id',
  star: '*',
} as const

export type AudienceChoice = keyof typeof audienceChoices

/** The example as its author wrote it. */
export const asWritten: Choice = { server: null, audience: 'as-issued', expired: false }
