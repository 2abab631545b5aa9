/** Calls from one side of a MessagePort to the other: each is answered, in whatever order. */

interface Call {
  readonly call: number
  readonly name: string
  readonly values: readonly unknown[]
}
type Answer = { readonly call: number; readonly value: unknown } | { readonly call: number; readonly error: string }

type Handlers = Readonly<Record<string, (...values: never[]) => unknown>>

/** Values that are handed over instead of being copied. */
export class Transferred {
  constructor(
    readonly value: unknown,
    readonly transfer: Transferable[],
  ) {}
}

export function answerCalls(port: MessagePort, handlers: Handlers): void {
  port.onmessage = async ({ data: { call, name, values } }: MessageEvent<Call>) => {
    try {
      const value = await handlers[name]?.(...(values as never[]))
      if (value instanceof Transferred) port.postMessage({ call, value: value.value }, value.transfer)
      else port.postMessage({ call, value })
    } catch (error) {
      port.postMessage({ call, error: String(error) })
    }
  }
}

type Async<H extends Handlers> = {
  readonly [K in keyof H]: (...values: Parameters<H[K]>) => Promise<Awaited<ReturnType<H[K]>>>
}

/** @returns a function that asks the other side. Rejects with what the other side has thrown. */
export function callsTo<H extends Handlers>(
  port: MessagePort,
): <K extends keyof H & string>(name: K, ...values: Parameters<H[K]>) => ReturnType<Async<H>[K]> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let last = 0
  port.onmessage = ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.call)
    waiting.delete(data.call)
    if ('error' in data) asked?.reject(new Error(data.error))
    else asked?.resolve(data.value as never)
  }
  return (name, ...values) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject })
      port.postMessage(
        { call: last, name, values },
        values.filter((value: unknown) => value instanceof MessagePort) as MessagePort[],
      )
    }) as never
}
