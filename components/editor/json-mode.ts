import { jsonSchemaFor, type RegisteredName, registeredNames } from '@/content/registered-claims'
import {
  CompletionAdapter,
  createTokenizationSupport,
  DiagnosticsAdapter,
  HoverAdapter,
  monaco,
  newJsonWorker,
} from './monaco'

export const language = 'json'

const settings = {
  validate: true,
  allowComments: false,
  comments: 'error',
  trailingCommas: 'error',
  schemaValidation: 'warning',
  enableSchemaRequest: false,
  schemaRequest: 'ignore',
  schemas: (['header', 'payload'] as const).map((part) => ({
    uri: `inmemory://schema/${part}.json`,
    fileMatch: [`*.${part}.json`],
    schema: jsonSchemaFor(part),
  })),
}

/** JSON for Monaco without its own `register`, which would bring every feature of the editor along. */
export function registerJson(): void {
  let client: ReturnType<typeof monaco.editor.createWebWorker> | undefined
  const service = (...resources: monaco.Uri[]): Promise<unknown> => {
    client ??= startService()
    return client.withSyncedResources(resources)
  }
  monaco.languages.register({ id: language })
  monaco.languages.setLanguageConfiguration(language, {
    wordPattern: /(-?\d*\.\d\w*)|([^[{\]},:"\s]+)/g,
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}', notIn: ['string'] },
      { open: '[', close: ']', notIn: ['string'] },
      { open: '"', close: '"', notIn: ['string'] },
    ],
  })
  monaco.languages.setTokensProvider(language, createTokenizationSupport(true))
  monaco.languages.registerHoverProvider(language, new HoverAdapter(service))
  monaco.languages.registerCompletionItemProvider(language, withTitles(new CompletionAdapter(service, [' ', ':', '"'])))
  new DiagnosticsAdapter(language, withFewProblems(service), new monaco.Emitter<void>().event)
}

function startService() {
  const worker = newJsonWorker()
  worker.postMessage('start') // the first message only installs the worker's real listener
  worker.postMessage({
    languageSettings: settings,
    languageId: language,
    enableSchemaRequest: false,
  })
  return monaco.editor.createWebWorker({ worker })
}

/** Each problem is a marker that is drawn and moved with every edit; a text can have one for each character. */
const mostProblems = 50

interface Validator {
  doValidation(uri: string): Promise<readonly unknown[]>
}

function withFewProblems(service: (...resources: monaco.Uri[]) => Promise<unknown>) {
  return async (...resources: monaco.Uri[]): Promise<Validator> => {
    const worker = (await service(...resources)) as Validator
    return { doValidation: async (uri) => (await worker.doValidation(uri)).slice(0, mostProblems) }
  }
}

/** Puts "Audience" beside `aud` in the list. */
function withTitles(provider: monaco.languages.CompletionItemProvider): monaco.languages.CompletionItemProvider {
  const names: readonly RegisteredName[] = registeredNames
  return {
    triggerCharacters: provider.triggerCharacters ?? [],
    async provideCompletionItems(model, position, context, token) {
      const list = await provider.provideCompletionItems(model, position, context, token)
      const part = model.uri.path.endsWith('.header.json') ? 'header' : 'payload'
      for (const item of list?.suggestions ?? []) {
        if (item.kind !== monaco.languages.CompletionItemKind.Property || typeof item.label !== 'string') continue
        const title = names.find((name) => name.in === part && name.name === item.label)?.title
        if (title) item.label = { label: item.label, description: title }
      }
      return list
    },
  }
}
