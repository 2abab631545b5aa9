import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Check } from './pipeline/check'
import { checks } from './pipeline/checks'

const file = path.resolve(import.meta.dirname, '../README.md')
const [begin, end] = ['<!-- checks:begin (npm run readme) -->', '<!-- checks:end -->']

const answer = ({ http }: Check) => (http ? `${http.status}${http.error ? ` \`${http.error}\`` : ''}` : 'only warns')

function table(): string {
  const rows = checks.map((check: Check) => {
    const specs = check.specs.map((s) => `[${s.label}](${s.href})`).join(', ')
    return `| \`${check.id}\` | ${check.title} | ${check.demandedBy} | ${specs} | ${answer(check)} |`
  })
  return [
    '| check | what is true when it passes | demanded by | clauses | answer when it decides |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

// `npm run readme` is this test with permission to write.
test('the table of checks in the README is the one the code has', async () => {
  const text = readFileSync(file, 'utf8')
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  await expect(`${before}${begin}\n\n${table()}\n\n${end}${after}`).toMatchFileSnapshot(file)
})

test('the README names every room of lib and every command of package.json', () => {
  const text = readFileSync(file, 'utf8')
  const others = /^lib\/… .*$/m.exec(text)?.[0] ?? ''
  const rooms = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.ts'))
  const isNamed = (room: string) =>
    text.includes(`\nlib/${room}/ `) || new RegExp(`[ ,]${room}(?: \\(|,|$)`, 'm').test(others)
  expect(rooms.filter((room) => !isNamed(room))).toEqual([])
  const { scripts } = JSON.parse(readFileSync(path.resolve(file, '../package.json'), 'utf8')) as { scripts: object }
  const names = Object.keys(scripts)
  // npm runs what is called pre… by itself; `ensure` is what those and `npm test` call.
  const own = names.filter((name) => name !== 'ensure' && !name.startsWith('pre'))
  expect(own.filter((name) => !new RegExp(`npm (?:run )?${name}(?![:\\w-])`).test(text))).toEqual([])
})

describe('the README names only', () => {
  const text = readFileSync(file, 'utf8')
  const isThere = (name: string) => existsSync(path.resolve(file, '..', name))
  const house = '(?:app|components|content|lib|public|scripts)'

  test('files and folders that are there', () => {
    const paths = [...text.matchAll(new RegExp(`\`(${house}/[^\`<\\s]*)\``, 'g'))].map(([, name = '']) => name)
    expect(paths.length).toBeGreaterThan(50)
    expect(paths.filter((name) => !isThere(name))).toEqual([])
  })

  test('files of the folders in the same paragraph, where it leaves the folder out', () => {
    const short = text.split('\n').flatMap((paragraph) => {
      const folders = [...paragraph.matchAll(new RegExp(`\`(${house}/(?:[\\w.-]+/)*)`, 'g'))].map(
        ([, name = '']) => name,
      )
      const names = paragraph.matchAll(new RegExp(`\`((?!${house}/)[\\w./-]+\\.(?:css|mjs|tsx?))\``, 'g'))
      return [...names].map(([, name = '']) => ({
        name,
        // One folder down, or beside those that are named.
        ways: folders.flatMap((folder) => [folder + name, ...(name.includes('/') ? [`${folder}../${name}`] : [])]),
      }))
    })
    expect(short.length).toBeGreaterThan(15)
    expect(short.filter(({ ways }) => !ways.some(isThere)).map(({ name }) => name)).toEqual([])
  })
})
