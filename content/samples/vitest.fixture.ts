/** For the sample that is itself a vitest test: the project's own settings would not find it. */
export default { test: { include: ['**/*.spec.ts'] } }
