// Reads the JSON reports of vitest and Playwright. Both come out as
//   { passed, failed, skipped: [{ name, why }], seconds: [[file, seconds]] }
// with the slowest file first; `why` is '' where the test does not say.
import { basename, relative } from 'node:path'

const slowestFirst = (seconds) => [...seconds].sort(([, a], [, b]) => b - a)

export function vitestResults({ testResults }, root) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const count = (status) => tests.filter((test) => test.status === status).length
  return {
    passed: count('passed'),
    failed: count('failed'),
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName, status, meta }) => ({
        name: fullName.trim(),
        why: meta?.whySkipped ?? (status === 'todo' ? 'todo' : ''),
      })),
    seconds: slowestFirst(
      testResults.map(({ name, assertionResults }) => [
        relative(root, name),
        assertionResults.reduce((sum, { duration = 0 }) => sum + duration / 1000, 0),
      ]),
    ),
  }
}

/** Why a test is skipped that an earlier end of the run has left out. */
export const didNotRun = 'did not run'

/** Every test below a suite of Playwright's report, with its file and its full name. */
function testsBelow({ title, file, specs = [], suites = [] }, above = []) {
  const names = title && title !== file ? [...above, title] : above
  return [
    ...specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, file, name: [...names, spec.title].join(' › ') }))),
    ...suites.flatMap((suite) => testsBelow(suite, names)),
  ]
}

export function playwrightResults({ suites }) {
  const tests = suites
    .flatMap((suite) => testsBelow(suite))
    .map((test) => {
      const interrupted = test.results.some(({ status }) => status === 'interrupted')
      return interrupted ? { ...test, status: 'unexpected' } : test
    })
  const count = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length
  const seconds = new Map()
  for (const { file, results } of tests) {
    const spent = results.reduce((sum, { duration }) => sum + duration / 1000, 0)
    seconds.set(basename(file), (seconds.get(basename(file)) ?? 0) + spent)
  }
  return {
    passed: count('expected'),
    // A test that passes the second time is a test that failed.
    failed: count('unexpected', 'flaky'),
    skipped: tests
      .filter(({ status }) => status === 'skipped')
      .map(({ name, results, annotations }) => ({
        name,
        why: annotations.find(({ type }) => type === 'skip')?.description ?? (results.length === 0 ? didNotRun : ''),
      })),
    seconds: slowestFirst(seconds),
  }
}
