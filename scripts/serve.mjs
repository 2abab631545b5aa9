// Serves the built site in out/ on this machine:  node scripts/serve.mjs [--port 3000] [--strict-port] [--folder out]
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { acceptsGzip, gzippedBytes } from './serve/gzip.mjs'
import { headersFor, parseHeaders } from './serve/headers.mjs'

const { values: options } = parseArgs({
  options: {
    port: { type: 'string' },
    'strict-port': { type: 'boolean', default: false },
    folder: { type: 'string' },
  },
})
const firstPort = Number(options.port ?? process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'
const basePath = process.env.NEXT_PUBLIC_BASE_PATH ?? ''
const root = options.folder ? resolve(options.folder) : fileURLToPath(new URL('../out', import.meta.url))

if (!existsSync(join(root, 'index.html'))) {
  console.error(`There is no built site in ${root}. Run \`npm start\`, which builds it, or \`npm run build\`.`)
  process.exit(1)
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}
const compressible = /text|javascript|json|xml|svg|ttf/

const statOf = (file) => stat(file).catch(() => undefined)
const isFile = async (file) => (await statOf(file))?.isFile() ?? false

const rules = parseHeaders(await readFile(join(root, '_headers'), 'utf8'))

/** Never answered with 200: what hosts read and do not send, and the names of the page for what does not exist. */
const notPages = new Set(['/_headers', '/404.html', '/404/', '/_not-found/'])

/** What to answer for a path: a file and its path in the site, the place to go to instead, or that it does not exist. */
async function locate(pathname) {
  const missing = { missing: true, file: join(root, '404.html'), path: '/404.html' }
  if (basePath && pathname === basePath) return { redirect: `${basePath}/` }
  const asked = decodeURIComponent(pathname)
  if (!asked.startsWith(`${basePath}/`)) return missing

  const file = join(root, asked.slice(basePath.length))
  if (!file.startsWith(root + sep)) return missing
  const path = file.slice(root.length).replaceAll(sep, '/')
  const hidden = path.split('/').some((part) => part.startsWith('.'))
  if (hidden || notPages.has(path)) return missing

  const index = join(file, 'index.html')
  if (path.endsWith('/')) return (await isFile(index)) ? { file: index, path } : missing
  if (await isFile(file)) return { file, path }
  // `//docs` would be another host
  return (await isFile(index)) ? { redirect: `${pathname.replace(/^\/+/, '/')}/` } : missing
}

async function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const { pathname, search } = new URL(request.url, 'http://localhost')
  const { file, path, redirect, missing } = await locate(pathname)
  if (redirect) {
    response.writeHead(308, { location: redirect + search }).end()
    return
  }

  const type = types[extname(file)] ?? 'application/octet-stream'
  const zip = compressible.test(type) && acceptsGzip(request.headers['accept-encoding'])
  const bytes = zip ? await gzippedBytes(file) : await readFile(file)
  response.writeHead(missing ? 404 : 200, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-cache',
    ...headersFor(rules, path),
    ...(zip && { 'content-encoding': 'gzip' }),
    vary: 'accept-encoding',
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Answers of each connection that are not sent yet; the last of them. */
const connections = new WeakMap()
/** No browser asks again before it has the answer, though it may (RFC 9112 §9.3.2). */
const mostWaiting = 32

/** Whether it is this answer's turn: none is made while its connection has not taken those before it, or memory would fill. */
async function inTurn({ socket }, response) {
  const queue = connections.get(socket) ?? { last: undefined, waiting: 0 }
  connections.set(socket, queue)
  if (queue.waiting === mostWaiting) socket.destroy()
  if (socket.destroyed) return false
  const before = queue.last
  queue.waiting += 1
  queue.last = new Promise((sent) => {
    response.on('close', () => {
      queue.waiting -= 1
      sent()
    })
  })
  await before
  return !socket.destroyed
}

async function serve(request, response) {
  if (await inTurn(request, response)) await answer(request, response)
}

const server = createServer((request, response) => {
  serve(request, response).catch((error) => {
    const status = error instanceof URIError || error.code === 'ERR_INVALID_URL' ? 400 : 500
    if (status === 500) console.error(error)
    if (!response.headersSent) response.writeHead(status)
    response.end()
  })
})

// Milliseconds in which nothing is sent or taken: whoever holds a connection and does neither is gone.
server.timeout = 60_000

const lastPort = options['strict-port'] ? firstPort : firstPort + 20
let port = firstPort
server.on('error', (error) => {
  if (error.code === 'EADDRINUSE' && port < lastPort) {
    console.log(`Port ${port} is taken, trying ${port + 1}.`)
    port += 1
    server.listen(port, host)
    return
  }
  console.error(
    error.code === 'EADDRINUSE'
      ? `No free port between ${firstPort} and ${lastPort}. Choose one: npm start -- --port 8080`
      : `The site could not be served: ${error.message}`,
  )
  process.exit(1)
})
server.on('listening', () => console.log(`Deputy Lab is at http://localhost:${port}${basePath}/`))
server.listen(port, host)
