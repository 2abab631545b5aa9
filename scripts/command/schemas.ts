import { fromJsonSchema, type JsonSchemaValidator, type jsonSchemaValidator } from '@modelcontextprotocol/server'
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/server/validators/ajv'
import type { Schema } from '@/lib/command/tools/tool'

type JsonSchema = Parameters<typeof fromJsonSchema>[0]

let ajv: AjvJsonSchemaValidator | undefined

function compiled<T>(schema: JsonSchema): JsonSchemaValidator<T> {
  ajv ??= new AjvJsonSchemaValidator()
  return ajv.getValidator<T>(schema)
}

/** Compiles a schema when the first value is held against it: compiling all takes longer than listing the tools. */
export const compilesLate: jsonSchemaValidator = {
  getValidator<T>(schema: JsonSchema): JsonSchemaValidator<T> {
    let check: JsonSchemaValidator<T> | undefined
    return (value) => {
      check ??= compiled<T>(schema)
      return check(value)
    }
  },
}

/** A tool's schema as the SDK takes it. */
export const schemaOf = <T>(schema: Schema) => fromJsonSchema<T>(schema as JsonSchema, compilesLate)
