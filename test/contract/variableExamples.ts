import type { RequestOf } from '#shared/contract/operations'
import type { VariableOperationName } from '#shared/contract/variables'
import { namedVariable } from '#shared/domain/discovery/variables/variable'
import type { ExampleContext } from './exampleRequests'

type Example<Name extends VariableOperationName> = (
  context: ExampleContext,
) => RequestOf<Name> | Promise<RequestOf<Name>>

/** A list of two variables as a file. */
const list = {
  name: 'variables.csv',
  content: Buffer.from('Variabel;Enhet;Fra\nHoveddiagnose;;2008\nBlodtrykk;mmHg;2012\n').toString('base64'),
}

const entry = 'registry/npr'

async function keptList({ ask }: ExampleContext): Promise<{ readonly list: string }> {
  const kept = await ask('variables.import', { entry, file: list })
  return { list: kept.list?.id ?? '' }
}

function wanted({ study }: ExampleContext) {
  return { study: study.id, version: study.current.version, language: 'nb' } as const
}

export const variableExamples: { readonly [Name in VariableOperationName]: Example<Name> } = {
  'variables.lists': () => ({}),
  'variables.preview': () => ({ file: list }),
  'variables.import': () => ({ entry, file: list }),
  'variables.remove': keptList,
  'variables.restore': async (context) => {
    const kept = await keptList(context)
    await context.ask('variables.remove', kept)
    return kept
  },
  'variables.search': () => ({ text: 'blodtrykk' }),
  'variables.overlap': () => ({}),
  'variables.basket': wanted,
  'variables.saveBasket': (context) => ({
    ...wanted(context),
    sequence: 0,
    items: [
      {
        id: 'one',
        entry,
        variable: namedVariable('Hoveddiagnose'),
        list: null,
        from: '2008-01-01',
        to: '2024-12-31',
        codes: 'I21',
        reason: 'Inclusion',
        need: null,
      },
    ],
  }),
}
