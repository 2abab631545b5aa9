// What came of a run, for a terminal.
const count = (number, one, more = `${one}s`) => `${number} ${number === 1 ? one : more}`

function stackText({ stack, compared, agreed, sameStatus, listed, unlisted, skipped }, { packages }) {
  const versions = packages.map(({ name, version }) => `${name} ${version}`).join(', ')
  return [
    `${stack} (${versions})`,
    `  ${compared} compared: ${agreed} agree in everything, ${sameStatus} in verdict and status`,
    `  ${count(listed, 'listed difference')}, ${unlisted.length} unlisted`,
    ...unlisted.map((line) => `    ${line}`),
    ...[...skipped].map(([why, scenarios]) => `  skipped, ${why}: ${scenarios.join(', ')}`),
  ]
}

/** @param {readonly object[]} tallies @param {readonly string[]} stale @param {readonly object[]} stacks */
export function printed(tallies, stale, stacks) {
  const unlisted = tallies.reduce((sum, one) => sum + one.unlisted.length, 0)
  return [
    ...tallies.flatMap((one) => [
      ...stackText(
        one,
        stacks.find(({ id }) => id === one.stack),
      ),
      '',
    ]),
    ...stale.map((line) => `listed and no longer so: ${line}`),
    unlisted === 0
      ? 'Every prediction holds, but for the listed differences.'
      : `${count(unlisted, 'prediction')} failed that no entry of content/parity/differences.ts names.`,
  ].join('\n')
}
