// `npm run bench`: what the whole pipeline costs beside one bare jose.jwtVerify and the bare signature, what a
// further server costs, and how long many tokens take at several servers. Ends with status 1 where a goal is missed.
// Contenders judge the same tokens with keys that are already imported. They take turns in short batches, so that
// whatever slows the machine down slows all of them; the median of the batches counts.
import { availableParallelism, cpus, loadavg } from 'node:os'
import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose'
import { requestWith, verifyBare } from './bench/acts.mjs'
import { many } from './bench/many.mjs'
import { median } from './bench-site/numbers.mjs'
import { bundle, load } from './typescript/bundle.mjs'
import { startUps } from './bench/start-up.mjs'

const batches = 400
const perBatch = 25
const warmUp = 5000
/** Times `jwtVerify` that a full accepted run may take. */
const goal = 1.25
/** Microseconds that deciding at a further server may take. */
const goalFurther = 5
/** Milliseconds from the start of the command to its answer. */
const goalStart = 300
/** Of all tokens at all servers to the bare signatures of the tokens. */
const goalMany = 1.3
const tokens = 10_000
const rounds = 5
const now = 1_790_000_000
/**
 * Tokens of which none is like another, so many that what is remembered of one has been forgotten when its turn comes
 * again (lib/pipeline/families.ts): a further server is decided, and not remembered.
 */
const unlikes = 2560
const issuer = 'https://auth.example.com'

const { validate } = await load('lib/pipeline/validate.ts')
const { compile } = await load('lib/pipeline/servers.ts')
const code = await bundle('lib/pipeline/servers.ts')
const { servers: presets } = await load('content/servers/index.ts')
const { algorithmOf } = await load('lib/pipeline/keys/algorithms.ts')
/** One of each kind. */
const algorithms = ['ES256', 'RS256', 'EdDSA', 'PS256']

/** Eight servers of one issuer: each with a resource and a scope of its own, two of them careless about the audience. */
const serversFor = (alg, jwk) =>
  Array.from({ length: 8 }, (_, i) => {
    const preset = presets[i % presets.length]
    const resource = `https://server-${i}.example.com/mcp`
    const policy = { ...preset.policy, algorithms: [alg], requiredScopes: i % presets.length === 2 ? [] : ['read'] }
    return { ...preset, id: `s${i}`, resource, issuers: [{ issuer, keys: { keys: [jwk] } }], policy }
  })

/** A signer, and everything that judges its tokens: nothing has to be fetched or imported any more. */
async function stage(alg) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', use: 'sig', alg }
  const servers = serversFor(alg, jwk)
  const tokenFor = (server, jti, client = 'bench') =>
    new SignJWT({
      iss: issuer,
      aud: server.resource,
      sub: 'alice',
      client_id: client,
      jti,
      iat: now - 60,
      exp: now + 300,
      scope: 'read',
    })
      .setProtectedHeader({ alg, kid: 'bench', typ: 'at+jwt' })
      .sign(privateKey)
  return { alg, publicKey, parameters: algorithmOf(alg).parameters, servers, tokenFor }
}

async function contendersOf({ alg, publicKey, parameters, servers, tokenFor }) {
  const [server] = servers
  const token = await tokenFor(server, 'b1')
  const request = { ...requestWith(token), url: server.resource }
  const options = {
    algorithms: [alg],
    issuer: [issuer],
    audience: server.resource,
    typ: 'at+jwt',
    requiredClaims: [...server.policy.requiredClaims],
    clockTolerance: server.policy.clockTolerance,
    currentDate: new Date(now * 1000),
  }
  const at = (some) => compile(some.map((one) => ({ server: one, url: one.resource })))
  const [one, all] = [at([server]), at(servers)]
  const unlike = await Promise.all(Array.from({ length: unlikes }, (_, i) => tokenFor(server, 'u', `client-${i}`)))
  const [toOne, toAll] = [one, all].map((ask) => {
    let next = 0
    return () => ask({ request: requestWith(unlike[next++ % unlikes]), now })
  })
  return {
    pipeline: async () => (await validate({ request, server, now })).verdict.outcome === 'accepted',
    jwtVerify: async () => (await jwtVerify(token, publicKey, options)).payload.sub === 'alice',
    'subtle.verify': () => verifyBare(token, publicKey, parameters),
    'one server': async () => (await toOne())[0].outcome === 'accepted',
    'eight servers': async () => (await toAll())[6].reason === 'mismatch',
  }
}

async function timeBatch(run, times) {
  const start = process.hrtime.bigint()
  for (let i = 0; i < times; i++) if (!(await run())) throw new Error('A contender came to another verdict.')
  return Number(process.hrtime.bigint() - start) / times / 1000
}

/** Median microseconds of each contender. */
async function race(stage) {
  const contenders = Object.entries(await contendersOf(stage))
  for (const [, run] of contenders) await timeBatch(run, warmUp)
  const times = Object.fromEntries(contenders.map(([name]) => [name, []]))
  for (let i = 0; i < batches; i++) {
    const turn = contenders.map((_, at) => contenders[(at + i) % contenders.length])
    for (const [name, run] of turn) times[name].push(await timeBatch(run, perBatch))
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]))
}

const missed = []
const judged = (what, value, most) => {
  if (value > most) missed.push(what)
  return `(goal ${most}: ${value <= most ? 'met' : 'missed'})`
}

console.log(
  `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}, ` +
    `${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`,
)
console.log(
  `Median of ${batches} batches of ${perBatch} runs each, taking turns, after ${warmUp} to warm up. Microseconds a run.\n`,
)
console.log('alg    pipeline  jwtVerify  subtle.verify  jwtVerify / subtle.verify  pipeline / jwtVerify')
const further = []
for (const alg of algorithms) {
  const us = await race(await stage(alg))
  const ratio = us.pipeline / us.jwtVerify
  further.push((us['eight servers'] - us['one server']) / 7)
  const cells = [
    us.pipeline.toFixed(1).padStart(8),
    us.jwtVerify.toFixed(1).padStart(9),
    us['subtle.verify'].toFixed(1).padStart(13),
    (us.jwtVerify / us['subtle.verify']).toFixed(2).padStart(25),
  ]
  console.log(`${alg.padEnd(5)}  ${cells.join('  ')}  ${ratio.toFixed(2)} ${judged(alg, ratio, goal)}`)
}
console.log(
  `\nA further server, for a token like no other: ${median(further).toFixed(1)} µs ${judged('a further server', median(further), goalFurther)}, ` +
    `by algorithm ${further.map((us) => us.toFixed(1)).join(', ')}`,
)
for (const alg of ['RS256', 'ES256']) {
  const { bare, decided, inOneThread, accepted, most } = await many(
    await stage(alg),
    { compile, code, now },
    tokens,
    rounds,
  )
  const ratio = decided.seconds / bare.seconds
  console.log(
    `${tokens} ${alg} tokens at 8 servers, alike but for jti and aud (${accepted} accepted), a worker on each core, each act at its best number under way, median of ${rounds}: ${decided.seconds.toFixed(2)} s with ${decided.atOnce}; ` +
      `bare subtle.verify of each token ${bare.seconds.toFixed(2)} s with ${bare.atOnce}; ` +
      `ratio ${ratio.toFixed(2)} ${judged(`many ${alg} tokens`, ratio, goalMany)}; ` +
      `over ${tokens * 10} the heap grew by ${most.toFixed(0)} MiB at most`,
  )
  const one = inOneThread
  console.log(
    `  in one thread, one token after another: ${one.decided.toFixed(2)} s; bare ${one.bare.toFixed(2)} s; ratio ${(one.decided / one.bare).toFixed(2)} (no goal of its own)`,
  )
}
console.log('\nThe command, from its start to its answer:')
for (const [name, ms] of Object.entries(await startUps()))
  console.log(
    `  ${name.padEnd(18)}  ${ms.toFixed(0).padStart(4)} ms${name === 'node alone' ? '' : ` ${judged(name, ms, goalStart)}`}`,
  )
if (missed.length > 0) {
  console.log(`\nMissed: ${missed.join(', ')}.`)
  process.exitCode = 1
}
