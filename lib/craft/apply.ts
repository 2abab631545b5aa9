import type { Attack, Crafted, Target, Unable } from './attack'
import { unreadable } from './parts'

/** What an attack makes of the token at hand, or why it cannot. Never rejects. */
export async function applyAttack(attack: Attack, target: Target): Promise<Crafted | Unable> {
  try {
    return unreadable(target) ?? (await attack.apply(target))
  } catch (error) {
    // Keys are made and used on the way: what WebCrypto cannot do, it says.
    const why = error instanceof Error ? error.message || error.name : String(error)
    return { says: `This browser could not do it: ${why}.`, fix: 'Try it with a token of another algorithm.' }
  }
}
