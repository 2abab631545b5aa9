import type { Cause } from './hypothesis'

/** What is to be said of the scheme Basic (RFC 7617), wherever it stands. */
export const basicCredentials: Cause = {
  says: 'These are Basic credentials, a name and a password in base64. They are no access token.',
  fix: 'Basic belongs to the token endpoint, where the client shows who it is. What comes back there as access_token is sent here, under Bearer.',
}
