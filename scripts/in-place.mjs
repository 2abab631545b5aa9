// Our TypeScript, run where its files are: for what stands on packages that a bundle cannot hold.
import { createServer } from 'vite'
import { plainBuild, root } from './project.mjs'

/** The module of that file, e.g. `scripts/drill/proof.ts`. It imports nothing more once it is there. */
export async function loadInPlace(file) {
  const server = await createServer({
    ...plainBuild,
    resolve: { alias: { '@': root } },
    server: { middlewareMode: true, watch: null, ws: false },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
  })
  try {
    return await server.ssrLoadModule(`/${file}`)
  } finally {
    await server.close()
  }
}
