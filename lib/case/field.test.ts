import { expect, test } from 'vitest'
import { flag, oneOf, text } from '../share/shape'
import type { Field } from './field'
import type { LinkState } from './link-state'

const read = text(10)

test('a field that can hold a secret compiles only with what redacts it', () => {
  // @ts-expect-error free text is not plain: a token can have been pasted into it
  const plainText: Field<string> = { initial: '', read, keep: 'link', secret: 'plain' }
  type List = { readonly a: readonly string[] }
  const initial: List = { a: [] }
  // @ts-expect-error nor inside a list or an object
  const plainList: Field<List> = { initial, read: () => undefined, keep: 'link', secret: 'plain' }
  // @ts-expect-error a credential without its redaction
  const bare: Field<string> = { initial: '', read, keep: 'link', secret: 'credential' }
  // @ts-expect-error nor one whose members have none
  const bareMembers: Field<List> = { initial, read: () => undefined, keep: 'link', secret: 'credential', redact: {} }
  // @ts-expect-error a private value without its redaction
  const bareKey: Field<string> = { initial: '', read, keep: 'nowhere', secret: 'private' }
  // @ts-expect-error a private value in a link
  const linked: Field<string> = { initial: '', read, keep: 'link', secret: 'private', redact: 'emptied' }
  // @ts-expect-error a private value in the storage without a public part
  const stored: Field<string> = { initial: '', read, keep: 'tab', secret: 'private', redact: 'emptied' }
  const fine: Field<string> = { initial: '', read, keep: 'link', secret: 'credential', redact: 'words' }
  const choice: Field<'a' | 'b'> = { initial: 'a', read: oneOf(['a', 'b']), keep: 'link', secret: 'plain' }
  const number: Field<boolean> = { initial: true, read: flag, keep: 'tab', secret: 'plain' }
  expect([plainText, plainList, bare, bareMembers, bareKey, linked, stored, fine, choice, number]).toHaveLength(10)
})

test('a link has no field that stays in the tab', () => {
  // @ts-expect-error
  const ownKey: keyof LinkState = 'ownKey'
  // @ts-expect-error
  const secret: keyof LinkState = 'secret'
  // @ts-expect-error
  const keysText: keyof LinkState = 'keysText'
  // @ts-expect-error
  const edited: keyof LinkState = 'edited'
  const keys: keyof LinkState = 'keys'
  expect([ownKey, secret, keysText, edited, keys]).toHaveLength(5)
})
