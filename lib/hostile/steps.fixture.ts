import { Session } from 'node:inspector/promises'

/**
 * Counts the work of a run instead of its time, so that the answer is the same on every machine.
 *
 * Two things are added up. First, how often each block of this library's code was entered: V8 counts
 * that itself (precise coverage), loops and callbacks included. Second, the characters and elements
 * that built-in functions looked at, which no block shows: for the time of the run those that scan
 * are replaced by ones that add up what they went over. A pattern counts as one pass over the
 * text it was given; that patterns need no more than one is held by `patterns.test.ts`.
 */
export class StepCounter {
  readonly #session = new Session()
  readonly #room: string

  /** `room`: part of the address of the scripts that count. */
  constructor(room = '/lib/') {
    this.#room = room
  }

  async start(): Promise<void> {
    this.#session.connect()
    await this.#session.post('Profiler.enable')
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  async stop(): Promise<void> {
    await this.#session.post('Profiler.stopPreciseCoverage')
    this.#session.disconnect()
  }

  /** Forgets what was done until now. To be called before the first of several counts. */
  async reset(): Promise<void> {
    await this.#session.post('Profiler.takePreciseCoverage')
  }

  /** Steps of the run, and of what this library did since the last count or reset. */
  async count(run: () => unknown): Promise<number> {
    const scanned = scanning()
    try {
      await run()
    } finally {
      scanned.restore()
    }
    const { result } = await this.#session.post('Profiler.takePreciseCoverage')
    const own = result.filter(({ url }) => url.includes(this.#room) && !url.includes('/hostile/'))
    const blocks = own.flatMap((script) => script.functions.flatMap((f) => f.ranges))
    return scanned.units() + blocks.reduce((sum, { count }) => sum + count, 0)
  }
}

// biome-ignore lint/suspicious/noExplicitAny: built-in functions of every signature are wrapped alike
type Any = any

/** What a built-in function went over, by its arguments and its result. */
type Cost = (self: Any, args: readonly Any[], result: Any) => number

const indexIn = Array.prototype.indexOf
const indexOf = String.prototype.indexOf

const whole: Cost = (self) => self.length
const result: Cost = (_self, _args, made) => made?.length ?? 0
const forward: Cost = (self, [, from = 0], at) => (at < 0 ? self.length : at) - from + 1

const scanners: readonly (readonly [object: object, name: string, cost: Cost])[] = [
  [String.prototype, 'indexOf', forward],
  [String.prototype, 'lastIndexOf', (self, _args, at) => self.length - at],
  [String.prototype, 'includes', (self, [what], found) => (found ? indexOf.call(self, what) + 1 : self.length)],
  [String.prototype, 'split', (self, [_, most = Number.POSITIVE_INFINITY]) => (most <= 1 ? 1 : self.length)],
  [String.prototype, 'toLowerCase', whole],
  [String.prototype, 'toUpperCase', whole],
  [String.prototype, 'replaceAll', whole],
  [String.prototype, 'repeat', result],
  [String.prototype, 'padEnd', result],
  [Array.prototype, 'indexOf', forward],
  [Array.prototype, 'includes', (self, [what], found) => (found ? indexIn.call(self, what) + 1 : self.length)],
  [Array.prototype, 'join', whole],
  [Array.prototype, 'reverse', whole],
  [Array.prototype, 'slice', result],
  [Array.prototype, 'concat', result],
  [Uint8Array.prototype, 'slice', result],
  [JSON, 'parse', (_self, [text]) => String(text).length],
  [JSON, 'stringify', result],
  // Replacing, splitting and testing go through exec as soon as it is not the built-in one.
  [RegExp.prototype, 'exec', (self, [text], match) => execCost(self, String(text), match)],
]

/** Puts the counting functions in place; `restore` takes them away again. */
function scanning() {
  let units = 0
  const before = scanners.map(([object, name]) => Object.getOwnPropertyDescriptor(object, name))
  for (const [object, name, cost] of scanners) {
    const original = Reflect.get(object, name)
    const counting = function (this: Any, ...args: Any[]) {
      const from = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0
      const made = Reflect.apply(original, this, args)
      units += Math.max(1, cost(this, args, made) - from)
      return made
    }
    Object.defineProperty(object, name, { value: counting, writable: true, configurable: true, enumerable: false })
  }
  return {
    units: () => units,
    restore() {
      scanners.forEach(([object, name], i) => {
        const descriptor = before[i]
        if (descriptor) Object.defineProperty(object, name, descriptor)
      })
    },
  }
}

/** A search reads to the end of what it finds, or to the end of the text. Where it begins is taken off. */
function execCost(pattern: RegExp, text: string, match: RegExpExecArray | null): number {
  if (match) return match.index + match[0].length
  return pattern.sticky ? 0 : text.length
}
