// Serves the built site in out/ on this machine:  node scripts/serve.mjs [--port 3000] [--strict-port]
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)
const { values: options } = parseArgs({
  options: { port: { type: 'string' }, 'strict-port': { type: 'boolean', default: false } },
})
const firstPort = Number(options.port ?? process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'
const basePath = process.env.NEXT_PUBLIC_BASE_PATH ?? ''
const root = fileURLToPath(new URL('../out', import.meta.url))

if (!existsSync(join(root, 'index.html'))) {
  console.error('There is no built site in out/. Run `npm start`, which builds it, or `npm run build`.')
  process.exit(1)
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
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

const gzipped = new Map() // file → its compressed bytes, as long as the file does not change

async function gzippedBytes(file) {
  const { mtimeMs, size } = await stat(file)
  const version = `${mtimeMs} ${size}`
  const known = gzipped.get(file)
  if (known?.version === version) return known.bytes
  const bytes = await compress(await readFile(file))
  gzipped.set(file, { version, bytes })
  return bytes
}

/** What to answer for a path: a file, the place to go to instead, or the page for what does not exist. */
async function locate(pathname) {
  let path = decodeURIComponent(pathname)
  if (basePath && path === basePath) return { redirect: `${basePath}/` }
  if (!path.startsWith(`${basePath}/`)) return { missing: true }
  path = path.slice(basePath.length)

  const file = join(root, path)
  const outside = file !== root && !file.startsWith(root + sep)
  const hidden = path.split('/').some((part) => part.startsWith('.'))
  if (outside || hidden) return { missing: true }

  if (path.endsWith('/')) {
    const index = join(file, 'index.html')
    return (await isFile(index)) ? { file: index } : { missing: true }
  }
  if (await isFile(file)) return { file, immutable: path.startsWith('/_next/static/') }
  if (await isFile(join(file, 'index.html'))) {
    return { redirect: `${pathname.replace(/^\/+/, '/')}/` } // `//docs` would be another host
  }
  return { missing: true }
}

async function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const { pathname, search } = new URL(request.url, 'http://localhost')
  const { file: found, redirect, immutable, missing } = await locate(pathname)
  if (redirect) {
    response.writeHead(308, { location: redirect + search }).end()
    return
  }

  const file = missing ? join(root, '404.html') : found
  const type = types[extname(file)] ?? 'application/octet-stream'
  const zip = compressible.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const bytes = zip ? await gzippedBytes(file) : await readFile(file)
  response.writeHead(missing ? 404 : 200, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(zip && { 'content-encoding': 'gzip' }),
    vary: 'accept-encoding',
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    const status = error instanceof URIError || error.code === 'ERR_INVALID_URL' ? 400 : 500
    if (status === 500) console.error(error)
    if (!response.headersSent) response.writeHead(status)
    response.end()
  })
})

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
