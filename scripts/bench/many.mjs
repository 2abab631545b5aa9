// Many tokens at many servers, judged by a worker on each core.
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { requestWith, verifyBare } from './acts.mjs'
import { median } from '../bench-site/numbers.mjs'

/** Numbers of tokens that are under way at once in a worker. */
const underWay = [1, 4, 16]

/** A worker that has answered. */
const answerOf = async (worker) => (await once(worker, 'message'))[0]

/** A worker for each core, with its share of the tokens. */
function workersFor({ publicKey, parameters, servers }, { code, now }, all) {
  const cores = availableParallelism()
  return Promise.all(
    Array.from({ length: cores }, async (_, core) => {
      const share = all.filter((_, i) => i % cores === core)
      const workerData = { code, servers, tokens: share, publicKey, parameters, now }
      const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData })
      await answerOf(worker)
      return worker
    }),
  )
}

/**
 * Seconds for every token at every server, beside the bare signatures of the same tokens, both by a worker on each
 * core. Both are run with each number of tokens under way in a worker; the contenders take turns, the medians count,
 * and of each the best.
 * @param judge `compile`, the code of the module that it comes from, and the instant in seconds
 */
export async function many(stage, judge, tokens, rounds) {
  const { servers, tokenFor } = stage
  const all = await Promise.all(
    Array.from({ length: tokens }, (_, i) => tokenFor(servers[i % servers.length], `t${i}`)),
  )
  const workers = await workersFor(stage, judge, all)
  const contenders = underWay.flatMap((atOnce) => ['bare', 'decided'].map((name) => ({ name, atOnce, times: [] })))
  let accepted = 0
  for (let round = 0; round <= rounds; round++)
    for (const { name, atOnce, times } of contenders) {
      const start = process.hrtime.bigint()
      for (const worker of workers) worker.postMessage({ name, atOnce })
      const counts = await Promise.all(workers.map(answerOf))
      // The first round warms up.
      if (round > 0) times.push(Number(process.hrtime.bigint() - start) / 1e9)
      if (name === 'decided') accepted = counts.reduce((sum, count) => sum + count, 0)
    }
  await Promise.all(workers.map((worker) => worker.terminate()))
  const best = (name) =>
    contenders
      .filter((one) => one.name === name)
      .map(({ atOnce, times }) => ({ atOnce, seconds: median(times) }))
      .reduce((a, b) => (a.seconds <= b.seconds ? a : b))
  const ask = judge.compile(servers.map((server) => ({ server, url: server.resource })))
  const presented = all.map((token) => ({ request: requestWith(token), now: judge.now }))
  const inOneThread = await oneByOne(
    {
      bare: (i) => verifyBare(all[i], stage.publicKey, stage.parameters),
      decided: (i) => ask(presented[i]),
    },
    all.length,
    rounds,
  )
  return { bare: best('bare'), decided: best('decided'), inOneThread, accepted, most: await mostMemory(ask, presented) }
}

/** Seconds of each act for that many tokens in this thread, one token after another. The acts take turns, medians count. */
async function oneByOne(acts, tokens, rounds) {
  const times = Object.fromEntries(Object.keys(acts).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const [name, act] of Object.entries(acts)) {
      const start = process.hrtime.bigint()
      for (let i = 0; i < tokens; i++) await act(i)
      // The first round warms up.
      if (round > 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e9)
    }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]))
}

/** MiB by which the heap has grown at most while ten times as many are decided. */
async function mostMemory(ask, requests) {
  const before = process.memoryUsage().heapUsed
  let most = before
  for (let i = 0; i < 10 * requests.length; i++) {
    await ask(requests[i % requests.length])
    if (i % 64 === 0) most = Math.max(most, process.memoryUsage().heapUsed)
  }
  return (most - before) / 2 ** 20
}
