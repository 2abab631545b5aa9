// One core's share of the tokens, in a worker as the page has one on each core: verified barely, or decided at all servers.
import { parentPort, workerData } from 'node:worker_threads'
import { requestWith, verifyBare } from './acts.mjs'

const { code, servers, tokens, publicKey, parameters, now } = workerData
const { compile } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)

const ask = compile(servers.map((server) => ({ server, url: server.resource })))
let accepted = 0

const acts = {
  bare: async (token) => {
    if (await verifyBare(token, publicKey, parameters)) accepted++
  },
  decided: async (token) => {
    for (const { outcome } of await ask({ request: requestWith(token), now })) if (outcome === 'accepted') accepted++
  },
}

parentPort.on('message', async ({ name, atOnce }) => {
  accepted = 0
  let next = 0
  const oneByOne = async () => {
    while (next < tokens.length) await acts[name](tokens[next++])
  }
  await Promise.all(Array.from({ length: atOnce }, oneByOne))
  parentPort.postMessage(accepted)
})
parentPort.postMessage('ready')
