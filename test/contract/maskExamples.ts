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
  text: JSON.stringify({
    cohort_inclusion_result: [
      { inclusion_rule_mask: 0, person_count: 40, mode_id: 1 },
      { inclusion_rule_mask: 1, person_count: 30, mode_id: 1 },
    ],
    cohort_inclusion: [{ rule_sequence: 0, name: 'Adult' }],
  }),
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
