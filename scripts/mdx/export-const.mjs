import { valueToEstree } from 'estree-util-value-to-estree'

/** `export const name = value`, as a node of an MDX tree. */
export const exportConst = (name, value) => ({
  type: 'mdxjsEsm',
  value: '',
  data: {
    estree: {
      type: 'Program',
      sourceType: 'module',
      body: [
        {
          type: 'ExportNamedDeclaration',
          specifiers: [],
          attributes: [],
          source: null,
          declaration: {
            type: 'VariableDeclaration',
            kind: 'const',
            declarations: [
              {
                type: 'VariableDeclarator',
                id: { type: 'Identifier', name },
                init: valueToEstree(value),
              },
            ],
          },
        },
      ],
    },
  },
})
