import type { MDXComponents } from 'mdx/types'
import { Answer } from '@/components/live/answer'
import { LiveExample } from '@/components/live/live-example'
import { ProductsTable } from './about/products-table'
import { ReportLink } from './about/report-link'
import { SdkVersions } from './about/sdk-versions'
import { SourcesTable } from './about/sources-table'
import { UnreadRfcs } from './about/unread-rfcs'
import { ClaimsOf } from './anatomy/claims-of'
import { DecodedToken } from './anatomy/decoded-token'
import { ShapesTable } from './anatomy/shapes-table'
import { Attack } from './attack'
import { AudienceBox } from './comparing/audience-box'
import { Callout } from './callout'
import { CheckRef } from './check-ref'
import { Cite } from './cite'
import { Claim } from './claim'
import { CodeBlock } from '../code/code-block'
import { CodeTab, CodeTabs } from '../code/code-tabs'
import { CommandTable } from './command/command-table'
import { ToolTable } from './command/tool-table'
import { ComparisonMatrix } from './comparison-matrix'
import { PipelinePicture } from './decides/pipeline-picture'
import { DocLink } from './doc-link'
import { GlossaryList } from './glossary/glossary-list'
import { Term } from './glossary/term'
import { anchored } from './heading'
import { ControlKeys, ShortcutTable } from './keyboard/shortcut-table'
import { Sample } from './sample/sample'
import { ServerMembers } from './servers/server-members'
import { Sequence } from './sequence/sequence'
import { Mcp, Rfc, SpecRef } from './spec-ref'
import { Table } from './table'
import { TokenClaims } from './token-claims'
import { WrittenAudiences } from './written-audiences'

/** The vocabulary of the docs: what an MDX page may use without importing it. */
const vocabulary = {
  a: DocLink,
  h2: anchored('h2'),
  h3: anchored('h3'),
  pre: CodeBlock,
  table: Table,
  Playground: LiveExample,
  Answer,
  Attack,
  AudienceBox,
  Callout,
  CheckRef,
  Cite,
  Claim,
  ClaimsOf,
  CodeTab,
  CodeTabs,
  CommandTable,
  ComparisonMatrix,
  ControlKeys,
  GlossaryList,
  DecodedToken,
  Mcp,
  ProductsTable,
  ReportLink,
  PipelinePicture,
  Rfc,
  Sample,
  Sequence,
  SdkVersions,
  ServerMembers,
  SourcesTable,
  ShapesTable,
  ShortcutTable,
  SpecRef,
  Term,
  TokenClaims,
  UnreadRfcs,
  ToolTable,
  WrittenAudiences,
} satisfies MDXComponents

export const useMDXComponents = (): MDXComponents => vocabulary
