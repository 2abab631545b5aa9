import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import rehypeParse from 'rehype-parse'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { demoRsa } from '@/content/keys'
import { pythonWith } from '@/content/samples/runtimes.fixture'
import { skipBecause } from '@/lib/skip.fixture'
import { caseOfScenario } from '../case/from-scenario'
import { initialCase } from '../case/link-state'
import { signCompact } from '../signing/sign'
import { runFiles } from '../vectors/run'
import type { VectorFile } from '../vectors/run'
import { hostileTexts, triedByLanguage, triedByName } from './hostile.fixture'
import { targets } from './index'
import { code, fenced, row, sentence } from './markdown-text'
import { atBilling, exampleLink, takeawayOfCase, takeawayOfScenario } from './takeaway.fixture'
import type { Takeaway } from './takeaway'

const target = (id: string) => {
  const found = targets.find((t) => t.id === id)
  if (!found) throw new TypeError(`no target ${id}`)
  return found
}
const written = (id: string, given: Takeaway) => target(id).write(given)

const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text)
type Root = ReturnType<typeof parse>
type Nodes = Root | Root['children'][number]
type Table = Extract<Nodes, { type: 'table' }>
const nodesOf = (node: Nodes): readonly Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''

/** A token that says each hostile text in each place a step shows. */
async function hostileCase(text: string): Promise<Takeaway> {
  const now = world.mint.now
  const claims = {
    iss: 'https://auth.example.com',
    aud: text,
    sub: text,
    client_id: text,
    jti: text,
    scope: text,
    iat: now,
    exp: now + 60,
  }
  const header = { alg: 'RS256', kid: demoRsa.kid, typ: 'at+jwt' }
  const token = await signCompact(JSON.stringify(header), JSON.stringify(claims), demoRsa, 'RS256')
  return atBilling(token, {}, { note: text.slice(0, 200) })
}

describe('Markdown', () => {
  test('names the deciding step, its clauses’ words and the link', async () => {
    const text = written('markdown', await takeawayOfScenario('cross-server-replay'))
    expect(text).toContain('### Rejected: Valid. Just not for this server.')
    expect(text).toContain(
      '| **The token was issued for another server (`audience`)** | **fails, decides** | `https://billing.example.com/mcp` | `https://issues.example.com/mcp` |',
    )
    expect(text).toContain(`[Open this case in Deputy Lab](<${exampleLink}>)`)
    expect(text).toContain('HTTP/1.1 401 Unauthorized')
  })

  test.each([...hostileTexts, hostileTexts.join(' ')])('nothing that a token says is Markdown: %j', async (text) => {
    const given = await hostileCase(text)
    const nodes = nodesOf(parse(written('markdown', given)))
    const types = new Set(nodes.map((node) => node.type))
    for (const foreign of ['html', 'image', 'delete', 'footnoteReference', 'definition', 'emphasis', 'thematicBreak'])
      expect(types).not.toContain(foreign)
    expect(nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual([exampleLink])
    expect(nodes.filter((node) => node.type === 'code').map((node) => node.lang)).toEqual(['http'])
    const [table] = nodes.filter((node): node is Table => node.type === 'table')
    expect(table?.children.length).toBe(given.judgement.stations.length + 1)
    for (const line of table?.children ?? []) expect(line.children.length).toBe(4)
    // Nobody is called: @ and # stand in code alone.
    const words = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : []))
    expect(words.filter((value) => /@|#\w/.test(value))).toEqual([])
  })

  test.each(hostileTexts)('a cell says the value, letter by letter: %j', (text) => {
    const shown = textOf(
      nodesOf(parse([row(['a', 'b']), row(['---', '---']), row([code(text), code('end')])].join('\n'))).at(-3) as Nodes,
    )
    const expected = text === '' ? '(empty)' : text.toWellFormed()
    const back = shown.replace(/\\u([0-9a-f]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    // A text that holds the six characters of such an escape itself reads as what it names.
    expect(back.trim()).toBe(
      expected.replace(/\\u([0-9a-f]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))).trim(),
    )
  })

  test.each(hostileTexts)('a sentence says its text: %j', (text) => {
    const visible = text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    const said = textOf(parse(sentence(text))).replace(/\\u[0-9a-f]{4}/g, '')
    expect(said.replace(/\s/g, '')).toBe(visible.replace(/\\u[0-9a-f]{4}/g, '').replace(/\s/g, ''))
  })

  test('what means something only where a line begins is escaped only there', () => {
    expect(sentence('It asks (RFC 7662) - as of 3. - and + or #')).toBe('It asks (RFC 7662) - as of 3. - and + or #')
    for (const text of ['7662) and', '3. item', '- item', '+ item', '# title', '=== x', ' 1. item']) {
      const kinds = nodesOf(parse(sentence(text))).map(({ type }) => type)
      expect(kinds.filter((kind) => /list|heading|thematic/i.test(kind))).toEqual([])
    }
  })

  test('a fence is longer than what it holds', () => {
    const [block] = nodesOf(parse(fenced('a\n````\nb', 'http'))).filter((node) => node.type === 'code')
    expect(block && textOf(block)).toBe('a\n````\nb')
  })
})

describe('curl', () => {
  const argumentsOf = (command: string) => {
    const printing = `curl() { for each; do printf '%s\\0' "$each"; done; }\n${command}`
    return execFileSync('sh', ['-c', printing], { encoding: 'utf8' }).split('\0').slice(0, -1)
  }

  test.each(hostileTexts)('its words are those of the request: %j', async (text) => {
    const given = await atBilling(
      '',
      {},
      { authorization: [`Bearer ${text}`], request: { url: `https://billing.example.com/mcp?${text}` } },
    )
    const words = argumentsOf(written('curl', given))
    expect(words.slice(0, 4)).toEqual(['--include', '--globoff', '--path-as-is', '--proto'])
    expect(words).toContain('--url')
    const sent = text.toWellFormed().replace(/[^\t -~\u0080-\u{10ffff}]/gu, '')
    expect(words).toContain(`Authorization: ${`Bearer ${sent}`.trim()}`)
    expect(words.at(-1)).toBe(`https://billing.example.com/mcp?${text.toWellFormed()}`)
  })

  test('says what HTTP does not carry', async () => {
    const text = written('curl', await takeawayOfScenario('trailing-newline'))
    expect(text).toContain('# A header of the case has characters that HTTP does not carry')
  })

  test('sends nothing but http and https', async () => {
    const given = await atBilling('', {}, { request: { url: 'file:///etc/passwd' } })
    expect(target('curl').needs(given)).toContain('an http or https URL')
    expect(target('http').needs(given)).toContain('an http or https URL')
  })
})

test('an HTTP request is read as the one it was made of, whatever its values hold', async () => {
  const requests: unknown[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      requests.push([request.method, request.url, request.headers.authorization, body])
      response.setHeader('connection', 'close').end()
    })
  })
  await new Promise<void>((begun) => server.listen(0, '127.0.0.1', begun))
  const { port } = server.address() as AddressInfo
  for (const text of hostileTexts) {
    const given = await atBilling(
      '',
      {},
      { authorization: [`Bearer ${text}`], request: { url: `https://billing.example.com/mcp?${text}` } },
    )
    const ended = new Promise<string>((done) => {
      const socket = connect(port, '127.0.0.1', () => socket.end(written('http', given)))
      let answer = ''
      socket.on('data', (chunk) => {
        answer += chunk
      })
      socket.on('close', () => done(answer))
    })
    expect([text, await ended]).toEqual([text, expect.stringMatching(/^HTTP\/1.1 200/)])
  }
  server.close()
  expect(requests.length).toBe(hostileTexts.length)
  for (const request of requests)
    expect(request).toEqual([
      'POST',
      expect.stringMatching(/^\/mcp\?/),
      expect.stringMatching(/^Bearer/),
      expect.stringContaining('tools/list'),
    ])
})

test('a case file is JSON and holds the token, whatever that says', async () => {
  for (const text of hostileTexts) {
    const given = await hostileCase(text)
    const file: VectorFile = JSON.parse(written('case-json', given))
    expect(file.cases.map(({ token }) => token)).toEqual([given.token])
  }
})

test('hostile texts are put through every target', () => {
  const untried = targets.filter(({ id, language }) => !triedByLanguage.includes(language) && !triedByName.includes(id))
  expect(untried.map(({ id }) => id)).toEqual([])
  expect(triedByName.filter((id) => !targets.some((one) => one.id === id))).toEqual([])
})

test('each example is judged alike from its case file, or the file says what it has no member for', async () => {
  const files: VectorFile[] = []
  const exact: string[] = []
  for (const scenario of scenarios) {
    const given = await takeawayOfCase(await caseOfScenario(scenario, world))
    if (target('case-json').needs(given) !== null) continue
    const { cases }: VectorFile = JSON.parse(written('case-json', given))
    files.push({ name: scenario.id, cases })
    if (target('case-json').remarks?.(given).length === 0) exact.push(scenario.id)
  }
  const rows = await runFiles(files)
  const wrong = rows.flatMap(({ file, scored }) =>
    scored.flatMap((s) =>
      s.marks.join() === 'right' ? [] : [[file, s.marks.join(), s.judged.decidedBy, s.judged.reason]],
    ),
  )
  expect(wrong.filter(([file]) => exact.includes(String(file)))).toEqual([])
  expect(exact.length).toBeGreaterThan(150)
})

const parseTags = (text: string) => unified().use(rehypeParse, { fragment: true, space: 'svg' }).parse(text)
type HastNodes = ReturnType<typeof parseTags> | ReturnType<typeof parseTags>['children'][number]
type Element = Extract<HastNodes, { type: 'element' }>
const elementsOf = (node: HastNodes): readonly Element[] => [
  ...(node.type === 'element' ? [node] : []),
  ...('children' in node ? node.children.flatMap(elementsOf) : []),
]

describe('picture', () => {
  test.each([...hostileTexts, hostileTexts.join(' ')])('nothing that a token says is a tag: %j', async (text) => {
    const svg = written('svg', await hostileCase(text))
    const tree = parseTags(svg)
    const names = new Set(JSON.stringify(tree).match(/"tagName":"[^"]*"/g))
    expect([...names].sort()).toEqual(['"tagName":"rect"', '"tagName":"svg"', '"tagName":"text"', '"tagName":"title"'])
    // An attribute is the only place that could run, load or lead somewhere.
    const attributes = new Set(elementsOf(tree).flatMap(({ properties }) => Object.keys(properties)))
    for (const name of attributes) expect(name).not.toMatch(/^on|href|src|style|class/i)
  })

  test('is well-formed XML', async (context) => {
    const python = pythonWith('xml.dom.minidom')
    if (python === null) skipBecause(context, 'Python is not installed')
    const svg = written('svg', await hostileCase(`${hostileTexts.join(' ')}\0\ufffe`))
    execFileSync(python, ['-c', 'import sys, xml.dom.minidom as d; d.parseString(sys.stdin.buffer.read())'], {
      input: svg,
    })
  })

  test('holds the verdict, the deciding step and its evidence, and no token', async () => {
    const given = await takeawayOfScenario('cross-server-replay')
    const svg = written('svg', given)
    for (const words of [
      'REJECTED · HTTP 401',
      'Valid. Just not for this server',
      'expected  https://billing.example.com/mcp',
    ])
      expect(svg).toContain(words)
    expect(svg).not.toContain(given.token)
  })
})

describe('what never leaves', () => {
  const secret = 'a-shared-secret-of-the-reader-0123456789'
  const filled = {
    ...initialCase,
    token: '',
    server: 'mine',
    mine: { resource: 'https://mcp.example.org/mcp', issuer: 'https://login.example.org', profile: '' },
    keysText: JSON.stringify({ keys: [demoRsa, { kty: 'oct', k: Buffer.from(secret).toString('base64url') }] }),
    ownKey: JSON.stringify(demoRsa),
    secret,
    policy: { algorithms: ['RS256', 'HS256'], otherNames: [JSON.stringify(demoRsa)] },
    note: `my key is ${JSON.stringify(demoRsa)}`,
    clock: { kind: 'fixed', at: world.mint.now },
  } as const

  test.each(targets)('$id holds no private key and no secret', async ({ needs, write }) => {
    for (const policy of [filled.policy, {}]) {
      const header = { alg: 'RS256', kid: demoRsa.kid, typ: 'at+jwt' }
      const claims = { iss: filled.mine.issuer, aud: filled.mine.resource, exp: world.mint.now + 60 }
      const token = await signCompact(JSON.stringify(header), JSON.stringify(claims), demoRsa, 'RS256')
      const given = await takeawayOfCase({ ...filled, token, policy })
      if (needs(given) !== null) continue
      const text = write(given)
      for (const marker of [demoRsa.d, demoRsa.p, secret, Buffer.from(secret).toString('base64url')])
        expect(text).not.toContain(marker)
    }
  })

  test('a server’s code holds nothing of the request', async () => {
    const given = await takeawayOfScenario('cross-server-replay')
    for (const { holds, write } of targets.filter((t) => t.holds === 'policy')) {
      expect(holds).toBe('policy')
      for (const part of [given.token, given.token.split('.')[1] ?? '', exampleLink])
        expect(write(given)).not.toContain(part)
    }
  })
})

test('every target says what it needs, and then writes, for each example', async () => {
  const says: string[] = []
  for (const scenario of scenarios) {
    const given = await takeawayOfCase(await caseOfScenario(scenario, world))
    for (const { needs, write } of targets) {
      const missing = needs(given)
      // A signature is random, and may have any three letters in its midst.
      if (missing === null)
        expect(write(given)).not.toMatch(/: undefined\b(?! &&)|undefined,|\[object|(?<![\w-])NaN(?![\w-])/)
      else says.push(missing)
    }
  }
  for (const sentence of says) expect(sentence).toMatch(/^It.*[.]$/)
})
