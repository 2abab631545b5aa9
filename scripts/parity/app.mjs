// One application for all stacks on Express: which gate stands before the endpoint, and how it is set, is said in headers.
import http from 'node:http'
import express from 'express'

/**
 * @param {Readonly<Record<string, (target: object, keysAt: (n: number) => string) => Function>>} gates By name.
 * @param {ReadonlyMap<string, { target: object, keysAt: (n: number) => string }>} cases
 * @param {(gate: string) => Function} endpointOf What stands behind the gate.
 */
export function appOf(gates, cases, endpointOf) {
  const made = new Map()
  const gateFor = (gate, name) => {
    const key = `${gate} ${name}`
    if (!made.has(key)) made.set(key, madeOrNot(gates[gate], cases.get(name)))
    return made.get(key)
  }
  const app = express()
  app.set('trust proxy', true)
  app.disable('x-powered-by')
  app.use(express.json())
  app.use((request, response, next) => {
    const gate = request.get('x-gate')
    const made = gateFor(gate, request.get('x-case'))
    if ('cannot' in made) return response.status(599).set('X-Cannot', made.cannot).end()
    const passed = (error) => (error ? next(error) : call(endpointOf(gate), request, response, next))
    return call(made.gate, request, response, next, passed)
  })
  // As the README of express-oauth2-jwt-bearer has it: errors carry their answer.
  app.use((error, _request, response, next) => {
    if (response.headersSent) return next(error)
    response.set(error.headers ?? {})
    response.status(error.status ?? 500).end()
  })
  return app
}

function madeOrNot(make, { target, keysAt }) {
  try {
    return { gate: make(target, keysAt) }
  } catch (error) {
    return { cannot: error.message }
  }
}

const call = (handler, request, response, next, passed = next) =>
  Promise.resolve(handler(request, response, passed)).catch(next)

/** Listens on a free port of loopback. */
export const listen = (handler) =>
  new Promise((resolve) => {
    // What real tokens can reach: Node's own limit on headers stays.
    const server = http.createServer(handler)
    server.listen(0, '127.0.0.1', () => resolve(server))
  })

/**
 * Publishes the keys of every case: `/<case>/<n>` is the key set of its n-th issuer.
 * @returns the server, and what gates are made of, by the name of the case.
 */
export async function startKeys(parityCases) {
  const servers = new Map(parityCases.map(({ name, input }) => [name, input.server]))
  const keys = await listen((request, response) => {
    const [, name, n] = request.url.split('/')
    const { issuers, policy } = servers.get(name)
    const set = issuers[Number(n)]?.keys
    if (!set || policy.issuerUnreachable) return response.destroy()
    response.setHeader('Content-Type', 'application/json')
    return response.end(JSON.stringify(set))
  })
  const { port } = keys.address()
  const keysAt = (name) => (n) => `http://127.0.0.1:${port}/${name}/${n}`
  const cases = new Map([...servers].map(([name, target]) => [name, { target, keysAt: keysAt(name) }]))
  return { cases, keys }
}

/** A port that was free a moment ago, for a server that opens its own. */
export async function freePort() {
  const server = await listen(() => {})
  const { port } = server.address()
  await new Promise((closed) => server.close(closed))
  return port
}
