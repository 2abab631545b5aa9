import type { AddressEffect } from '@/lib/playground/address/events'
import type { Derived } from '@/lib/playground/derive'
import { engineSoFar } from '../engine/engine'
import { writeEntry } from '../../case/history-entry'

/** Writes the address where that is the effect. @returns whether the browser let it */
export const writeAddress = (effect: AddressEffect): boolean =>
  (effect.do !== 'push' && effect.do !== 'replace') || writeEntry(effect.do, effect.fragment, effect.entry)

/** What was judged here is no example only after the checks had come. */
export const fragmentFor = async (derived: Derived, example: string | null): Promise<string> =>
  example === null ? ((await engineSoFar()?.fragmentOf(derived)) ?? '') : `scenario=${example}`
