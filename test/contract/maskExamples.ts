import type { MaskOperationName } from '#shared/contract/masks'
import type { RequestOf } from '#shared/contract/operations'
import type { ExampleContext } from './exampleRequests'

type MaskExamples = {
  readonly [Name in MaskOperationName]: (
    context: ExampleContext,
  ) => RequestOf<Name> | Promise<RequestOf<Name>>
}

const imported = ({ study }: ExampleContext): RequestOf<'masks.import'> => ({
  study: study.id,
  name: 'Hospital A',
  text: 'inclusion_rule_mask,person_count,mode_id\n0,40,1\n1,30,1\n',
  definition: null,
  removedBelow: 5,
})

async function kept(context: ExampleContext): Promise<{ readonly study: string; readonly table: string }> {
  const { id } = await context.ask('masks.import', imported(context))
  return { study: context.study.id, table: id }
}

/** A valid request for every operation on exact counts of data holders. */
export const maskExamples: MaskExamples = {
  'masks.list': ({ study }) => ({ study: study.id }),
  'masks.import': imported,
  'masks.remove': kept,
  'masks.whatIf': async (context) => ({ ...(await kept(context)), mode: 'people', order: [0] }),
}
