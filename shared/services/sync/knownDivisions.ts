import { listAreas } from '../../database/areas'
import { listCatalogue } from '../../database/catalogue'
import type { ReadableDatabase } from '../../database/port'
import type { AreaDivision } from '../../domain/geography/areaDivisions'
import { divisionsFromHistory } from '../../domain/geography/divisionsFromHistory'
import { divisionsOf } from '../../domain/geography/divisionEntries'
import { historyOf } from '../../sources/klass/historyEntries'

/** Earlier divisions of Norway: as shipped, and by the changes of municipalities where those were synced. */
export function knownDivisions(cache: ReadableDatabase): readonly AreaDivision[] {
  const shipped = divisionsOf(listCatalogue(cache, 'county-division'))
  const history = historyOf(
    [...listCatalogue(cache, 'municipality-code'), ...listCatalogue(cache, 'municipality-change')],
    'municipality',
  )
  const today = listAreas(cache).flatMap(({ level, key }) =>
    level === 'municipality' ? [key.slice('municipality:'.length)] : [],
  )
  return divisionsFromHistory(shipped, history, new Set(today))
}
