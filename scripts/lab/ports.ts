import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'

/** A server that listens on loopback alone. */
interface Listening {
  readonly port: number
  /** What answers; until it is set, nothing does. */
  readonly serve: (listener: RequestListener) => void
  readonly close: () => Promise<void>
}

/** A port that cannot be listened on, in a sentence. */
export class PortError extends Error {}

/**
 * Listens on that port of 127.0.0.1; 0: on any that is free.
 * @param tls For a server of https.
 * @throws PortError
 */
async function listen(port: number, tls?: ServerOptions): Promise<Listening> {
  const server = tls ? createTlsServer(tls) : createServer()
  await new Promise<void>((done, fail) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => fail(new PortError(wrong(port, code, message))))
    server.listen(port, '127.0.0.1', done)
  })
  return {
    port: (server.address() as AddressInfo).port,
    serve: (listener) => void server.on('request', listener),
    close: () => closed(server),
  }
}

const wrong = (port: number, code: string | undefined, message: string): string =>
  code === 'EADDRINUSE'
    ? `Port ${port} is taken by another program: name the first of six free ones with --port.`
    : `Nothing can listen at 127.0.0.1:${port} (${code ?? message}).`

const closed = (server: Pick<Server, 'close' | 'closeAllConnections'>) =>
  new Promise<void>((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })

/** The first of the lab's six ports, unless the reader names another. */
export const usualPort = 4140

/** The ports of one run. */
export interface Ports {
  /** Listens on the n-th. */
  readonly at: (n: number, tls?: ServerOptions) => Promise<Listening>
  readonly close: () => Promise<void>
}

/** @param first `null`: the usual ones, each or another that is free; 0: any that are free. */
export function openPorts(first: number | null): Ports {
  const open: Listening[] = []
  return {
    at: async (n, tls) => {
      const listening =
        first === null
          ? await listen(usualPort + n, tls).catch(() => listen(0, tls))
          : await listen(first === 0 ? 0 : first + n, tls)
      open.push(listening)
      return listening
    },
    close: async () => void (await Promise.all(open.map((one) => one.close()))),
  }
}
