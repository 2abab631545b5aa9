import type { ExampleAudience, ExampleChange } from '@/lib/judge/example'

/** Whom the token is for, in the words of the chips. */
export const audienceLabels: Readonly<Record<ExampleAudience, string>> = {
  'as-issued': 'as issued',
  this: 'this server',
  other: 'another',
  none: 'none',
  client: 'client id',
  star: '*',
}

/** The example as its author wrote it. */
export const asWritten: ExampleChange = { server: null, audience: 'as-issued', expired: false }
