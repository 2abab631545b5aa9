import { clip } from '../../../pipeline/encoding/visible-text'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'

/** Longest text that is looked at, in characters. */
const longest = 2000
/** What programs write for a value that is not there. */
const nothing = /^(?:undefined|null|none|nil|nan|true|false|\(null\)|\[object [A-Za-z]{1,20}\])$/i
/** How configurations and templates name a variable. */
const variable =
  /^(?:\$\{[^{}]{1,80}\}|\$\([^()]{1,80}\)|\$[A-Za-z_][A-Za-z0-9_:]{0,80}|%[A-Za-z_][A-Za-z0-9_]{0,80}%|\{\{[^{}]{1,80}\}\}|\{[A-Za-z_][A-Za-z0-9_ .-]{0,80}\}|<%[^<>]{1,80}%>|(?:process\.)?env\.[A-Za-z_][A-Za-z0-9_]{0,80})$/
/** What stands in examples for the reader's own. */
const example =
  /^(?:<[A-Za-z][A-Za-z _.-]{0,60}>|\[[A-Za-z][A-Za-z _.-]{0,60}\]|(?:(?:your|my|the|insert|paste)[ _-]?)?(?:(?:access|api|auth|bearer|jwt|oauth|id|mcp|secret)[ _-]?){0,3}(?:token|key|jwt)(?:[ _-]?(?:here|goes[ _-]here|value))?|x{3,40}|\.\.\.)$/i

/** A placeholder was sent in place of a token. */
export default defineHypothesis({
  id: 'placeholder',
  speaksTo: ['format/opaque', 'format/truncated', 'b64token/malformed'],
  specs: [rfc(6750, '2.1')],
  test({ token: given }) {
    if (given.length > longest) return null
    // A whole header or command may have been given, with nothing in it that could be taken for a token.
    const at = given.toLowerCase().lastIndexOf('bearer ')
    const field = given.toLowerCase().lastIndexOf('authorization:')
    const from = at < 0 ? (field < 0 ? 0 : field + 'authorization:'.length) : at + 'bearer '.length
    const token = (from === 0 ? given : (given.slice(from).split(/["'`\r\n]/, 1)[0] ?? '')).trim() || given.trim()
    if (token.length > 100) return null
    if (/^(?:authorization[ \t]{0,4}:[ \t]{0,4})?bearer$/i.test(token))
      return {
        says: 'The word Bearer stands there with no token behind it.',
        fix: 'Look at the client, where it builds the header: it has put an empty value there. The sign-in may have failed, or its token was not kept.',
      }
    if (nothing.test(token))
      return {
        says: `The text ${clip(token, 40)} stands where the token belongs: it is what a program writes for a value that is not there.`,
        fix: 'Look at the client, where it builds the header: the variable holds no token yet, or the call that should fetch one was not waited for or has failed.',
      }
    if (variable.test(token))
      return {
        says: `${clip(token, 60)} is the name of a variable: nobody has put its value in its place.`,
        fix: 'Set the variable in the environment the client is started from, and see which way of naming it the client expands in this file; some expand none there. Then the token’s own text is sent.',
      }
    if (example.test(token))
      return {
        says: `${clip(token, 60)} is the placeholder of an example, not a token.`,
        fix: 'Put the access token itself there, which the client gets from the authorization server.',
      }
    return null
  },
})
