import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import express, { type Express, type RequestHandler } from 'express'

/** A server to try the drill on, and what a drill must find there. */
export interface Target {
  /** Also the name of its row. */
  readonly name: string
  /** Flags of the drill. */
  readonly flags?: readonly string[]
  readonly exit: 0 | 1 | 2
  /** Ids of the checks that it lacks: of them, and of no other, there are holes. */
  readonly lacks: readonly string[]
  /** It takes a session for a credential. */
  readonly session?: true
  /** Id of the SDK that its answers tell. */
  readonly sdk?: string
  /** What else must be seen: scores with the least number of rows. */
  readonly sees?: Readonly<Record<string, number>>
  readonly start: (issuer: string) => Promise<Running>
}

interface Running {
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Serves an app on a free port of 127.0.0.1. The resource is known before the routes are made.
 * @param tls For a server of https.
 */
export async function serve(mount: (app: Express, resource: string) => void, tls?: ServerOptions): Promise<Running> {
  const app = express()
  const server = tls ? createTlsServer(tls, app) : createServer(app)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`
  app.set('env', 'test') // otherwise express prints each refusal
  app.use(express.json())
  mount(app, url)
  return { url, close: () => closed(server) }
}

const closed = (server: Pick<Server, 'close' | 'closeAllConnections'>) =>
  new Promise<void>((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })

/** Where RFC 9728 §3.1 puts the metadata of that resource. */
export const metadataUrl = (resource: string): string => {
  const { origin, pathname } = new URL(resource)
  return `${origin}/.well-known/oauth-protected-resource${pathname}`
}

export type Handler = RequestHandler
