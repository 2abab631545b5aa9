import type { Problem } from '../command-line'
import type { Content, Machine } from '../world'

/** JSON Schema (2020-12), as far as it is used here. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly items?: Schema
  readonly enum?: readonly (string | null)[]
  readonly anyOf?: readonly Schema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

/** What a tool answers: text for the model, and the same as data. */
interface Answer {
  readonly text: string
  readonly data: object
}

/** A tool of the MCP server. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: Schema
  readonly outputSchema: Schema
  /** It changes nothing, and asks nobody else. */
  readonly readOnly: boolean
  readonly openWorld: boolean
  /** Fetched with the first call: a list of tools needs none of what judges. */
  readonly work: () => Promise<{ readonly run: Run }>
}

/** The arguments fit the schema. A problem is told to the model as an error of the tool. */
export type Run = (args: Arguments, content: Content, machine: Machine) => Promise<Answer | Problem>

export type Arguments = Readonly<Record<string, unknown>>

/** An argument that the schema says is text; `undefined` where it was left out. */
export const textOf = (args: Arguments, name: string): string | undefined => {
  const value = args[name]
  return typeof value === 'string' ? value : undefined
}

export const text = (description: string): Schema => ({ type: 'string', description })
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })

/** An object of which every member is there, unless it is named in `optional`. */
export const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
})
export const listOf = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description !== undefined && { description }),
})

/** How many examples are listed where nobody says. */
export const usualMost = 25

/** Text for a model: no colours, no wrapping. */
export const plain = { columns: null, colours: false } as const
