import type { CountTable, TableCell } from '#shared/domain/sources/countTable'
import { publish, smallBaseAreas, type Resident } from './smallCountry'

/** How a source cuts its figures, and which it hides. */
export interface TableCut {
  readonly level: 'county' | 'referral-area' | 'health-region' | 'nation'
  readonly bySex: boolean
  readonly ages: readonly (readonly [number, number | null])[]
  /** Counts below it are hidden in the areas; the national row is printed as it is. */
  readonly hiddenBelow: number
}

/** Residents of the small country, and people whom its national figures count but nobody knows where they live. */
export interface Counted {
  readonly residents: readonly Resident[]
  readonly elsewhere: readonly Resident[]
}

function areaAt(level: TableCut['level'], person: Resident): string | undefined {
  const area = smallBaseAreas[person.baseArea]
  if (level === 'nation') return 'nation:NO'
  return level === 'county'
    ? area?.county
    : level === 'referral-area'
      ? area?.referralArea
      : area?.healthRegion
}

/** The table that a source with these rules prints of everyone with A, and what it would print if it hid nothing. */
export function cutTable({ residents, elsewhere }: Counted, cut: TableCut) {
  const cells = (level: TableCut['level'], people: readonly Resident[]): TableCell[] => {
    const areas = new Set(smallBaseAreas.map((_, baseArea) => areaAt(level, { ...template, baseArea })))
    return [...areas].flatMap((area) =>
      (cut.bySex ? (['female', 'male'] as const) : (['any'] as const)).flatMap((sex) =>
        cut.ages.map(([ageFrom, ageTo]): TableCell => {
          const value = people.filter(
            (person) =>
              person.diagnoses.includes('A') &&
              areaAt(level, person) === area &&
              (sex === 'any' || person.sex === sex) &&
              person.age >= ageFrom &&
              person.age <= (ageTo ?? Infinity),
          ).length
          const count = { ...exactly, value, lower: value, upper: value }
          return { area: area ?? '', sex, ageFrom, ageTo, count, population: null, share: null }
        }),
      ),
    )
  }
  const truth: CountTable = {
    ...publish(residents, { code: 'A' }),
    key: `test/A/${cut.level}/${cut.bySex ? 'sex' : 'any'}/${cut.ages.join(' ')}`,
    areaLevel: cut.level,
    bySex: cut.bySex,
    cells: [
      ...cells('nation', [...residents, ...elsewhere.map((person) => ({ ...person, baseArea: 0 }))]),
      ...(cut.level === 'nation' ? [] : cells(cut.level, residents)),
    ],
  }
  const shown: CountTable = {
    ...truth,
    cells: truth.cells.map((cell) =>
      cell.area === 'nation:NO' || (cell.count.value ?? 0) >= cut.hiddenBelow
        ? cell
        : {
            ...cell,
            count: {
              ...cell.count,
              value: null,
              lower: 0,
              upper: cut.hiddenBelow - 1,
              precision: 'suppressed' as const,
            },
          },
    ),
  }
  return { truth, shown }
}

const template: Resident = { baseArea: 0, sex: 'male', age: 0, diagnoses: [] }

const exactly = {
  precision: 'exact',
  marker: null,
  grain: 'persons',
  additive: true,
  provenance: [],
} as const
