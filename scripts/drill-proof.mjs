// `npm run drill:proof`: drills real servers on this machine, careful and careless ones, and prints what it found beside
// what it had to find. Exits with 1 where that differs.
import { createServer } from 'vite'
import { plainBuild, root } from './project.mjs'

// The servers stand on packages that are no part of a bundle, so the files are run where they are.
const server = await createServer({
  ...plainBuild,
  resolve: { alias: { '@': root } },
  server: { middlewareMode: true, watch: null, ws: false },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
})
try {
  const { proof } = await server.ssrLoadModule('/scripts/drill/proof.ts')
  process.exitCode = await proof((line) => console.log(line))
} finally {
  await server.close()
}
