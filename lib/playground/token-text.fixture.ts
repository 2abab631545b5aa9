import { recognise } from '../paste/recognise'
import type { Action } from './state'

/** A text in the token's box, read as the page reads it. */
export const tokenText = (text: string): Extract<Action, { type: 'token' }> => ({
  type: 'token',
  text,
  found: recognise(text),
})
