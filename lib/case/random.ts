/** 128 bits, the least an unguessable value has (RFC 6749 §10.10), in base64url. */
const shortest = 22
/** Runs that may be such a value; dots and slashes stand between the words of hosts and paths. */
export const runs = /[\w~+=-]{22,}/g
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a run of characters looks drawn at random. A GUID does not: they name applications and tenants. */
export function looksRandomlyDrawn(run: string): boolean {
  return run.length >= shortest && looksRandom(run)
}

/** Whether the value of a parameter looks drawn at random: a key or the id of a session may be that short. */
export const looksLikeKey = (value: string): boolean => value.length >= 12 && looksRandom(value)

/** Some word in it mixes letters and digits, or changes between small and capital letters as no word does. */
export function looksRandom(run: string): boolean {
  return !guid.test(run) && run.split(/[-_~+=]/).some((word) => mixed(word) || restless(word))
}

const mixed = (word: string) => word.length >= 8 && /\d/.test(word) && /[A-Za-z]/.test(word)

function restless(word: string): boolean {
  if (word.length < 12) return false
  const changes = word.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0
  return word.length / (changes + 1) < 2.6
}
