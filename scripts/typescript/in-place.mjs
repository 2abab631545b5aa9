// Our TypeScript, run where its files are: for what stands on packages that a bundle cannot hold.
import { createServer } from 'vite'
import { plainBuild, root } from './project.mjs'

/**
 * Gives the module of that file, e.g. `scripts/drill/proof.ts`, to `use`, and what that comes to back. Until it is done
 * the module may import more.
 */
export async function inPlace(file, use) {
  const server = await createServer({
    ...plainBuild,
    resolve: { alias: { '@': root } },
    server: { middlewareMode: true, watch: null, ws: false },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
  })
  try {
    return await use(await server.ssrLoadModule(`/${file}`))
  } finally {
    await server.close()
  }
}
