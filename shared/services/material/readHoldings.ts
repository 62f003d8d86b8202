import { listCatalogue } from '../../database/catalogue'
import type { ReadableDatabase } from '../../database/port'
import { isTableOfSamples } from '../../domain/discovery/words/sampleTable'
import { materialsIn } from '../../domain/discovery/words/readMaterials'
import { biobankCodes } from '../../domain/discovery/entries/biobankEntry'
import { precisionOf } from '../../domain/discovery/entries/entryCounts'
import { partsOf, wholeNumber } from '../../domain/discovery/entries/stating'
import { entryIdOf } from '../../domain/discovery/entryId'
import { dataUseCode, type StatedUse } from '../../domain/material/dataUse'
import type { Holding } from '../../domain/material/holding'
import { nothingKnown, type MaterialBounds } from '../../domain/material/materialBounds'
import { statedMaterials } from '../../domain/material/statedMaterials'
import { storagesOfDirectory } from '../../domain/material/storage'
import type { CatalogueEntry } from '../../domain/sources/starterDataset'
import { waveOf } from '../discovery/gatherCatalogue'

function exactly(value: number): MaterialBounds {
  return { value, lower: value, upper: value, precision: 'exact' }
}

/** A number, or the range of an order of magnitude, as the Directory states it. */
function directorySize(fields: CatalogueEntry['fields'], grain: 'donors' | 'samples'): MaterialBounds {
  const value = wholeNumber(fields[grain])
  if (value !== null) return exactly(value)
  const [lower, upper] = [wholeNumber(fields[`${grain}From`]), wholeNumber(fields[`${grain}To`])]
  return lower === null || upper === null
    ? nothingKnown
    : { value: null, lower, upper, precision: 'magnitude' }
}

function statedUse({ dataUse, commercialUse }: CatalogueEntry['fields']): StatedUse {
  return {
    codes: partsOf(dataUse).flatMap((printed) => dataUseCode(printed) ?? []),
    commercial: commercialUse === 'true' ? true : commercialUse === 'false' ? false : null,
  }
}

function collectionHolding(entry: CatalogueEntry): Holding {
  const { key, name, fields, year, source, citation } = entry
  return {
    entry: entryIdOf('biobank-collection', key),
    name,
    origin: 'directory',
    whole: fields['partOf'] === undefined ? null : entryIdOf('biobank-collection', fields['partOf']),
    keeper: fields['biobank'] === undefined ? key : entryIdOf('biobank', `bbmri/${fields['biobank']}`),
    donors: directorySize(fields, 'donors'),
    samples: directorySize(fields, 'samples'),
    materials: materialsIn(fields['materials']),
    diseases: [
      ...biobankCodes(fields['diseases']),
      ...partsOf(fields['diseases']).filter((code) => code.startsWith('ORPHA:')),
    ],
    storage: storagesOfDirectory(partsOf(fields['storage'])),
    printed: [],
    use: statedUse(fields),
    asOf: fields['statedOn']?.slice(0, 10) ?? (year === null ? null : String(year)),
    source,
    citation,
  }
}

/** Participants without samples are no donors: only those with samples are counted. */
function cohortHolding(entry: CatalogueEntry, all: readonly CatalogueEntry[]): Holding {
  const { key, name, fields, year, source, citation } = entry
  const donors = wholeNumber(fields['participantsWithSamples'])
  const whole = waveOf(entry, all)
  const isOfSamples = isTableOfSamples(citation)
  return {
    entry: entryIdOf('biobank', key),
    name,
    origin: 'cohort',
    whole: whole === undefined ? null : entryIdOf('biobank', whole.key),
    keeper: entryIdOf('biobank', key),
    // The table of samples tells the largest number of samples there, which is none of people.
    donors:
      donors === null || isOfSamples
        ? nothingKnown
        : precisionOf(donors, fields['note']) === 'exact'
          ? exactly(donors)
          : { value: donors, lower: 0, upper: null, precision: 'estimated' },
    samples: nothingKnown,
    materials: materialsIn(fields['materials']),
    diseases: biobankCodes(fields['diseases']),
    storage: [],
    printed: statedMaterials(fields['materials'], isOfSamples ? 'samples' : null),
    use: statedUse(fields),
    asOf: year === null ? null : String(year),
    source,
    citation,
  }
}

/** Everything that holds material by itself. Biobanks of the Directory hold theirs in collections. */
export function readHoldings(database: ReadableDatabase): readonly Holding[] {
  const biobanks = listCatalogue(database, 'biobank').filter(
    ({ fields }) => fields['directoryId'] === undefined,
  )
  return [
    ...listCatalogue(database, 'biobank-collection').map(collectionHolding),
    ...biobanks.map((entry) => cohortHolding(entry, biobanks)),
  ]
}
