import type { Handlers } from '../../contract/handlers'
import type { MaskDescription, MaskOperationName } from '../../contract/masks'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import {
  keepMaskTable,
  listMaskTables,
  readMaskTable,
  removeMaskTable,
  type KeptMaskTable,
} from '../../database/maskTables'
import { noSuchStudy, readStudy } from '../../database/studies'
import { modesOf } from '../../interchange/masks/maskTable'
import { readMasks } from '../../interchange/masks/readMasks'
import { maskWhatIf } from '../../interchange/masks/whatIf'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'

/** Tables of one study; each is a few hundred rows in practice. */
const mostTables = 20

function describe({ id, name, keptAt, table }: KeptMaskTable): MaskDescription {
  const { rules, removedBelow } = table
  return { id, name, keptAt, rules, modes: modesOf(table), removedBelow }
}

/** Exact counts of data holders, kept with the study they were made for. */
export function createMaskService(
  ports: Pick<ServicePorts, 'workspace' | 'now' | 'createIdentifier'>,
): Pick<Handlers, MaskOperationName> {
  const { database } = ports.workspace

  function find(study: string, id: string): Outcome<KeptMaskTable> {
    const kept = readMaskTable(database, study, id)
    return kept === null
      ? fail('not-found', 'These counts are no longer kept with the study.', { table: id })
      : succeed(kept)
  }

  return {
    'masks.list': ({ study }) =>
      readStudy(database, study) === null
        ? noSuchStudy(study)
        : succeed(listMaskTables(database, study).map(describe)),
    'masks.import': async ({ study, name, text, definition, removedBelow }) => {
      if (readStudy(database, study) === null) return noSuchStudy(study)
      if (listMaskTables(database, study).length >= mostTables)
        return fail(
          'too-large',
          `A study keeps at most ${mostTables} tables of counts. Remove one of them first.`,
        )
      const table = readMasks({ text, definition, removedBelow, cohort: null })
      if (!table.ok) return table
      const kept: KeptMaskTable = {
        study,
        id: ports.createIdentifier(),
        name,
        keptAt: ports.now(),
        table: table.value,
      }
      return durably(ports.workspace, () => {
        keepMaskTable(database, kept)
        return succeed(describe(kept))
      })
    },
    'masks.remove': async ({ study, table }) => {
      const kept = find(study, table)
      if (!kept.ok) return kept
      return durably(ports.workspace, () => {
        removeMaskTable(database, study, table)
        return succeed(null)
      })
    },
    'masks.whatIf': ({ study, table, mode, order }) => {
      const kept = find(study, table)
      if (!kept.ok) return kept
      const { table: counts } = kept.value
      if (!modesOf(counts).includes(mode))
        return fail('malformed-request', `The table holds no counts of ${mode}.`, { mode })
      if (order.some((rule) => rule >= counts.rules.length))
        return fail('malformed-request', `There are ${counts.rules.length} rules in these counts.`)
      return succeed(maskWhatIf(counts, mode, order))
    },
  }
}
