// `npm run bench`: what the whole pipeline costs beside one bare jose.jwtVerify and the bare signature.
// Every contender judges the same token with a key that is already imported. They take turns in short
// batches, so that whatever slows the machine down slows all of them; the median of the batches counts.
import { cpus } from 'node:os'
import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose'
import { load } from './bundle.mjs'

const batches = 400
const perBatch = 25
const warmUp = 5000
/** Times `jwtVerify` that a full accepted run may take. */
const goal = { RS256: 1.5, ES256: 1.5 }

const { validate } = await load('lib/pipeline/validate.ts')
const { servers } = await load('content/servers/index.ts')
const { algorithms: known, algorithmOf } = await load('lib/pipeline/keys/algorithms.ts')
/** Those a key is made for here: one of each kind. */
const algorithms = known.filter(({ generates }) => generates).map(({ name }) => name)

/** A good token, everything that judges it, and nothing that would have to be fetched or imported. */
async function stage(alg) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const now = 1_790_000_000
  const issuer = 'https://auth.example.com'
  const [preset] = servers
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', use: 'sig', alg }
  const policy = { ...preset.policy, algorithms: [alg] }
  const server = { ...preset, issuers: [{ issuer, keys: { keys: [jwk] } }], policy }
  const claims = {
    iss: issuer,
    aud: server.resource,
    sub: 'alice',
    client_id: 'bench',
    jti: 'b1',
    iat: now - 60,
    exp: now + 300,
    scope: policy.requiredScopes.join(' '),
  }
  const token = await new SignJWT(claims).setProtectedHeader({ alg, kid: 'bench', typ: 'at+jwt' }).sign(privateKey)
  const request = {
    method: 'POST',
    url: server.resource,
    authorization: [`Bearer ${token}`],
    dpop: [],
    clientCertificate: null,
    origin: null,
    form: null,
  }
  const options = {
    algorithms: [alg],
    issuer: [issuer],
    audience: server.resource,
    typ: 'at+jwt',
    requiredClaims: [...policy.requiredClaims],
    clockTolerance: policy.clockTolerance,
    currentDate: new Date(now * 1000),
  }
  const signed = new TextEncoder().encode(token.slice(0, token.lastIndexOf('.')))
  const signature = Buffer.from(token.slice(token.lastIndexOf('.') + 1), 'base64url')
  return {
    pipeline: async () => (await validate({ request, server, now })).verdict.outcome === 'accepted',
    jwtVerify: async () => (await jwtVerify(token, publicKey, options)).payload.sub === 'alice',
    'subtle.verify': () => crypto.subtle.verify(algorithmOf(alg).parameters, publicKey, signature, signed),
  }
}

async function timeBatch(run, times) {
  const start = process.hrtime.bigint()
  for (let i = 0; i < times; i++) if (!(await run())) throw new Error('A contender refused a good token.')
  return Number(process.hrtime.bigint() - start) / times / 1000
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Median microseconds of each contender. */
async function race(alg) {
  const contenders = Object.entries(await stage(alg))
  for (const [, run] of contenders) await timeBatch(run, warmUp)
  const times = Object.fromEntries(contenders.map(([name]) => [name, []]))
  for (let i = 0; i < batches; i++) {
    const turn = contenders.map((_, at) => contenders[(at + i) % contenders.length])
    for (const [name, run] of turn) times[name].push(await timeBatch(run, perBatch))
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]))
}

console.log(
  `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`,
)
console.log(
  `Median of ${batches} batches of ${perBatch} runs each, taking turns, after ${warmUp} to warm up. Microseconds a run.\n`,
)
console.log('alg    pipeline  jwtVerify  subtle.verify  pipeline / jwtVerify  jwtVerify / subtle.verify')
for (const alg of algorithms) {
  const us = await race(alg)
  const ratio = us.pipeline / us.jwtVerify
  const cells = [
    us.pipeline.toFixed(1).padStart(8),
    us.jwtVerify.toFixed(1).padStart(9),
    us['subtle.verify'].toFixed(1).padStart(13),
  ]
  const goalText = goal[alg] ? ` (goal ${goal[alg]}: ${ratio <= goal[alg] ? 'met' : 'missed'})` : ''
  console.log(
    `${alg.padEnd(5)}  ${cells.join('  ')}  ${`${ratio.toFixed(2)}${goalText}`.padEnd(20)}  ${(us.jwtVerify / us['subtle.verify']).toFixed(2).padStart(6)}`,
  )
}
