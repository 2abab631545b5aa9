import { instant } from '../pipeline/encoding/instant'
import type { PassedOver, Tally } from './find'
import type { When } from './judge-tokens'
import { limits } from './limits'
import type { FileNote } from './read-file'

const n = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

const passed: Readonly<Record<PassedOver, (count: number) => string>> = {
  unsigned: (count) =>
    `${n(count, 'thing looks', 'things look')} like a token ${count === 1 ? 'and is none' : 'and are none'}: the first part names no algorithm, as in a signed session cookie.`,
  plain: (count) =>
    `${n(count, 'piece')} of JSON in base64url ${count === 1 ? 'stands' : 'stand'} alone, without a signature: a page cursor or a state, and no token.`,
  cut: (count) => `${n(count, 'token stops', 'tokens stop')} after the second part: cut off, or broken over lines.`,
  parts: (count) =>
    `${n(count, 'thing begins', 'things begin')} like a token and has a number of parts that no token has.`,
  long: (count) =>
    `${n(count, 'run')} of more than ${limits.token.toLocaleString('en')} characters ${count === 1 ? 'was' : 'were'} passed over: no token is so long.`,
}

const files: Readonly<Record<FileNote, string>> = {
  empty: 'is empty.',
  binary: 'is not text. What looks like a token in it was taken out all the same.',
  archive: 'is an archive, and what it holds is packed. Unpack it and drop the files.',
  packed: 'is packed with gzip and was unpacked while reading.',
  limit: `was read up to ${limits.file / 1024 ** 3} GB, and not further.`,
  damaged: 'cannot be unpacked to its end. What came before the damage was read.',
  unreadable: 'could not be read to its end. What came before was read.',
}

/** What was met that is no token, each in a sentence. */
export const passedOverSentences = (tally: Tally): readonly string[] =>
  (Object.entries(tally) as [PassedOver, number][]).flatMap(([kind, count]) => (count > 0 ? [passed[kind](count)] : []))

export const fileSentence = (name: string, note: FileNote): string => `${name} ${files[note]}`

export const tooManySentence = (more: number): string =>
  `${n(limits.tokens, 'different token')} are judged in one run; at ${n(more, 'further place')} stood another, which was counted only.`

/** @param opaque how many tokens say nothing to their reader */
export const opaqueSentence = (opaque: number): string =>
  `${n(opaque, 'credential')} ${opaque === 1 ? 'is' : 'are'} opaque or encrypted: nothing in ${opaque === 1 ? 'it' : 'them'} says whom ${opaque === 1 ? 'it is' : 'they are'} for, so a server has to ask the issuer.`

/** What is looked for, where nothing was found. */
export const nothingFoundSentence = `A token has three parts with dots between them, the first a JSON object in base64url, at most ${limits.token.toLocaleString('en')} characters. Any other is found where Bearer, DPoP or access_token stands before it.`

/** For exports: when the tokens were taken to be presented. */
export const whenSentence = (when: When): string =>
  when.kind === 'fresh'
    ? 'Each token as a Bearer token at the instant it was issued, as far as it says so.'
    : `Each token as a Bearer token at ${instant(when.seconds) ?? when.seconds}.`
