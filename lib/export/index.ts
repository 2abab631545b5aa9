import { caseJson } from './case-json'
import { curl } from './curl'
import { http } from './http'
import { frame, markdownPicture } from './frame'
import { markdown } from './markdown'
import { csharp } from './server/csharp'
import { go } from './server/go'
import { jose } from './server/jose'
import { mcpV1, mcpV2 } from './server/mcp-typescript'
import { fastmcp, mcpPython, pyjwt } from './server/python'
import { spring } from './server/spring'
import { svg } from './svg'
import type { Target } from './target'
import { goTest } from './test/go'
import { pytest } from './test/pytest'
import { vitest } from './test/vitest'

/** Everything a case can be taken away as, in the order it is offered. */
export const targets: readonly Target[] = [
  markdown,
  svg,
  frame,
  markdownPicture,
  caseJson,
  curl,
  http,
  vitest,
  pytest,
  goTest,
  jose,
  mcpV2,
  mcpV1,
  pyjwt,
  mcpPython,
  fastmcp,
  go,
  csharp,
  spring,
]
