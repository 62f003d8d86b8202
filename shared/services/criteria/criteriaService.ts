import type { CriteriaOperationName, DonorFigure } from '../../contract/criteria'
import { mostCompared } from '../../contract/discovery'
import type { Handlers } from '../../contract/handlers'
import { succeed } from '../../contract/outcome'
import type { EntryCount, EntryDetails } from '../../domain/discovery/entry'
import { readEntryId } from '../../domain/discovery/entryId'
import type { MaterialKey } from '../../domain/discovery/materials'
import {
  mostListedPeople,
  withoutFewDonors,
  type ToldNumber,
} from '../../domain/studies/evidence/derivedEvidence'
import type { ServicePorts } from '../ports'
import { beaconFigures } from './beaconFigures'
import { donorsOfMaterials } from './donorsOfMaterials'

/** Donors before participants: not everyone who takes part has given samples. */
const grains: readonly EntryCount['grain'][] = ['donors', 'persons']

/** A number that the source tells to be about so many limits nothing: it stays open above, and has no middle. */
function toldNumber({ value, lower, upper, precision }: EntryCount): ToldNumber | null {
  if ([value, lower, upper].some((part) => part !== null && (part > mostListedPeople || part % 1 !== 0)))
    return null
  if (precision === 'estimated') return { value, lower: 0, upper: null }
  return withoutFewDonors({ value, lower, upper })
}

function citationOf({ name, statements }: EntryDetails): string {
  const size = statements.find(({ field }) => field === 'size')?.source
  const parts = [name.en, size?.name.en, size?.citation, size?.address].flatMap((part) => part ?? [])
  return [...new Set(parts)].join('. ')
}

function figureOf(
  details: EntryDetails,
  materials: readonly MaterialKey[],
  database: ServicePorts['cache']['database'],
): DonorFigure {
  const { entry, name, counts } = details
  const count = grains.flatMap((grain) => counts.find((one) => one.grain === grain) ?? [])[0] ?? null
  const identifier = readEntryId(entry)
  const ofMaterials =
    materials.length > 0 && identifier?.origin === 'biobank-collection'
      ? donorsOfMaterials(database, identifier.key, materials, count?.value ?? null)
      : null
  const number =
    ofMaterials === null ? (count === null ? null : toldNumber(count)) : withoutFewDonors(ofMaterials)
  return {
    entry,
    name,
    number,
    counted: number === null ? null : (count?.what ?? { en: 'donors', nb: 'givere' }),
    ofMaterials: ofMaterials !== null,
    asOf: count?.asOf ?? null,
    citation: citationOf(details),
  }
}

/** What a criterion about samples or genes can rest on, as far as it is held here. */
export function createCriteriaService(
  { cache }: Pick<ServicePorts, 'cache'>,
  read: Handlers['discovery.read'],
): Pick<Handlers, CriteriaOperationName> {
  return {
    'criteria.donors': async ({ entries, materials }) => {
      const figures: DonorFigure[] = []
      for (let from = 0; from < entries.length; from += mostCompared) {
        const found = await read({ entries: entries.slice(from, from + mostCompared), language: 'en' })
        if (!found.ok) return found
        const { missing } = found.value
        figures.push(
          ...found.value.entries.map((details) => figureOf(details, materials, cache.database)),
          ...missing.map((entry): DonorFigure => ({
            entry,
            name: null,
            number: null,
            counted: null,
            ofMaterials: false,
            asOf: null,
            citation: '',
          })),
        )
      }
      return succeed(figures)
    },
    'criteria.beacons': () => succeed(beaconFigures(cache.database)),
  }
}
