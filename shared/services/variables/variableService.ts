import type { Handlers } from '../../contract/handlers'
import { fail, succeed } from '../../contract/outcome'
import type { VariableListDescription, VariableOperationName } from '../../contract/variables'
import {
  countVariables,
  insertVariableList,
  listVariableLists,
  listVariables,
  removeVariableList,
  restoreVariableList,
  searchVariables,
} from '../../database/variableLists'
import { variableOverlaps } from '../../domain/discovery/variables/overlap'
import { variableLimits } from '../../domain/discovery/variables/variable'
import { dataSourceNames } from '../discovery/dataSourceNames'
import { durably } from '../durably'
import { createReadings, type Readings } from '../imports/readings'
import type { ServicePorts } from '../ports'
import { createBasketService } from './basketService'

type Ports = Pick<ServicePorts, 'workspace' | 'cache' | 'imports' | 'now' | 'createIdentifier' | 'announce'>

/** Overlaps that are answered at most, and members of each. */
const mostOverlaps = 500
const mostMembers = 12

/** Lists of variables of data sources, and what studies choose of them. */
export function createVariableService(
  ports: Ports,
  readings: Readings = createReadings(ports.announce),
): Pick<Handlers, VariableOperationName> {
  const { database } = ports.workspace
  const changed = () => ports.announce({ name: 'variables-changed', study: null })

  function lists(): readonly VariableListDescription[] {
    const kept = listVariableLists(database)
    const names = dataSourceNames(
      ports.cache.database,
      kept.map(({ entry }) => entry),
    )
    return kept.map((list) => ({
      ...list,
      name: names.get(list.entry) ?? { en: list.entry, nb: list.entry },
    }))
  }

  return {
    ...createBasketService(ports),
    'variables.lists': () => succeed(lists()),
    'variables.preview': ({ file, reading, ...wish }) =>
      readings.run(reading, async ({ until, tell }) => {
        const read = await until(ports.imports.readVariables({ file, wish, keep: false }, tell))
        return read.ok ? succeed(read.value.preview) : read
      }),
    'variables.import': ({ entry, file, reading, ...wish }) =>
      readings.run(reading, async ({ until, tell }) => {
        const read = await until(ports.imports.readVariables({ file, wish, keep: true }, tell))
        if (!read.ok) return read
        const { preview, variables } = read.value
        const { format, sha256 } = preview
        if (preview.problem !== null || format === null || sha256 === null)
          return succeed({ preview, list: null, replaced: false })
        const present = countVariables(database)
        if (present + variables.length > variableLimits.inAll)
          return fail(
            'too-large',
            `${present} variables are kept, and ${variableLimits.inAll} fit. Remove lists that are not needed.`,
            { limit: variableLimits.inAll, present },
          )
        const id = ports.createIdentifier()
        const kept = await durably(ports.workspace, () =>
          succeed(
            insertVariableList(
              database,
              {
                id,
                entry,
                fileName: file.name,
                sha256,
                format,
                register: wish.register,
                importedAt: ports.now(),
              },
              variables,
            ),
          ),
        )
        if (!kept.ok) return kept
        changed()
        const list = lists().find((each) => each.id === id) ?? null
        return succeed({ preview, list, replaced: kept.value > 0 })
      }),
    'variables.remove': async ({ list }) => {
      const removed = await durably(ports.workspace, () => removeVariableList(database, list, ports.now()))
      if (removed.ok) changed()
      return removed
    },
    'variables.restore': async ({ list }) => {
      const restored = await durably(ports.workspace, () => restoreVariableList(database, list))
      if (restored.ok) changed()
      return restored
    },
    'variables.search': (question) => succeed(searchVariables(database, question)),
    'variables.overlap': ({ entries }) => {
      const overlaps = variableOverlaps(listVariables(database, entries))
      return succeed({
        overlaps: overlaps
          .slice(0, mostOverlaps)
          .map((one) => ({ ...one, members: one.members.slice(0, mostMembers) })),
        total: overlaps.length,
      })
    },
  }
}
