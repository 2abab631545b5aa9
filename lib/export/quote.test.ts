import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, type TestContext, test } from 'vitest'
import { pythonWith, whyNoGo } from '@/content/samples/runtimes.fixture'
import { skipBecause } from '@/lib/skip.fixture'
import { folderForGenerated } from './generated.fixture'
import { hostileTexts } from './hostile.fixture'
import { whyNoJava } from './java.fixture'
import { comment, inCSharp, inGo, inJava, inPython, inShell, inTypeScript } from './quote'

const folder = folderForGenerated()
const units = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).join()
const all = [...hostileTexts, hostileTexts.join(' ')]
const run = (program: string, ...parameters: string[]) => execFileSync(program, parameters, { encoding: 'utf8' })
const needs = (context: TestContext, why: string | null) => {
  if (why !== null) skipBecause(context, why)
}
const write = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

test('literals are printable ASCII in one line', () => {
  for (const quote of [inTypeScript, inPython, inGo, inCSharp, inJava])
    for (const text of all) expect(quote(text)).toMatch(/^[ -~]+$/)
})

test('a literal of C# is one: no quote in it without a backslash, no escape that C# does not know', () => {
  for (const text of all) {
    const literal = inCSharp(text)
    expect(literal).toMatch(/^"(?:[^"\\]|\\["\\nrt]|\\u[0-9a-f]{4})*"$/)
    expect(units(JSON.parse(literal))).toBe(units(text))
  }
})

describe('a literal says what the text says', () => {
  test('in TypeScript', () => {
    for (const text of all) expect(units(runInNewContext(inTypeScript(text)))).toBe(units(text))
  })

  test('in Python', (context) => {
    const python = pythonWith('json')
    needs(context, python === null ? 'Python is not installed' : null)
    const script = `import json\nprint(json.dumps([${all.map(inPython).join(', ')}]))`
    const found: string[] = JSON.parse(run(python ?? '', write('literals.py', script)))
    expect(found.map(units)).toEqual(all.map(units))
  })

  test('in Go, with U+FFFD for half of a pair', (context) => {
    needs(context, whyNoGo)
    const program = `package main\nimport ("encoding/json"; "os")\nfunc main() {\njson.NewEncoder(os.Stdout).Encode([]string{${all.map(inGo).join(', ')}})\n}\n`
    const found: string[] = JSON.parse(run('go', 'run', write('literals.go', program)))
    expect(found.map(units)).toEqual(all.map((text) => units(text.toWellFormed())))
  })

  test('in Java', (context) => {
    needs(context, whyNoJava)
    const program = `class Literals {
  public static void main(String[] none) {
    for (String text : new String[] {${all.map(inJava).join(', ')}}) {
      for (char unit : text.toCharArray()) System.out.print((int) unit + ",");
      System.out.println();
    }
  }
}`
    const found = run('java', write('Literals.java', program)).split(/\r?\n/).slice(0, -1)
    expect(found.map((line) => line.replace(/,$/, ''))).toEqual(all.map(units))
  })

  test('in a shell, without NUL', () => {
    for (const text of all.map((t) => t.toWellFormed()))
      expect(run('sh', '-c', `printf '%s' ${inShell(text)}`)).toBe(text.replaceAll('\0', ''))
  })
})

test('a comment stays in its lines and holds nothing that a compiler reads', () => {
  for (const text of all)
    for (const line of comment('//', [text]).split('\n')) {
      expect(line).toMatch(/^\/\/[ -~]*$/)
      expect(line).not.toContain('\\')
    }
})
