import type { KindRule } from './kind'

/** Codes of Entra by their numbers: its reference of errors says what each means. */
export const entraCodes = (...numbers: readonly number[]): RegExp => new RegExp(`\\bAADSTS(?:${numbers.join('|')})\\b`)

const rest = { about: 'code-of', step: null, scenario: null, where: [] } as const

/** Of codes whose own entry is not in the list: they tell the product at least. */
export const kindsOfCodes: readonly KindRule[] = [
  {
    id: 'code-microsoft',
    at: 'resource-server',
    of: 'a code of Microsoft.IdentityModel, which ASP.NET Core prints.',
    next: 'The sentence behind it names the check. Its values are shown once IdentityModelEventSource.ShowPII is true: only while you look for it.',
    code: /\bIDX\d{5}\b/,
    ...rest,
  },
  {
    id: 'code-entra',
    at: 'authorization-server',
    of: 'a code of Entra: no access token was made.',
    next: 'login.microsoftonline.com/error takes the number and says what it means.',
    code: /\bAADSTS\d{4,9}\b/,
    ...rest,
  },
  {
    id: 'code-oracle',
    at: 'resource-server',
    of: 'a code of Oracle Database.',
    next: 'docs.oracle.com/error-help/db has a page for each number, with cause and remedy.',
    code: /\bORA-\d{5}\b/,
    ...rest,
  },
  {
    id: 'code-smallrye',
    at: 'resource-server',
    of: 'a code of SmallRye JWT, which Quarkus prints.',
    next: 'The cause stands in the exception below it: look up the last “Caused by”.',
    code: /\bSRJWT\d{5}\b/,
    ...rest,
  },
  {
    id: 'code-postgrest',
    at: 'resource-server',
    of: 'a code of PostgREST, which Supabase runs.',
    next: 'The message beside it names the check. Codes from PGRST300 to PGRST303 are about the JWT.',
    code: /\bPGRST\d{3}\b/,
    ...rest,
  },
]
