/** People per 100 000 in five-year age bands from 0-4 on; the last band is open. */
export interface StandardPopulation {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly ages: readonly string[]
  readonly weights: readonly number[]
}

/** Five-year bands from 0-4 up to an open one that begins at `lastFrom`. */
function ageBands(lastFrom: number): readonly string[] {
  const closed = Array.from({ length: lastFrom / 5 }, (_, index) => `${index * 5}-${index * 5 + 4}`)
  return [...closed, `${lastFrom}+`]
}

/** Standard populations; rates on different ones are never compared. */
export const standardPopulations: readonly StandardPopulation[] = [
  {
    id: 'nordic2000_18',
    name: 'Nordic 2000',
    source: 'NORDCAN, population of the Nordic countries in 2000',
    ages: ageBands(85),
    weights: [
      5900, 6600, 6200, 5800, 6100, 6800, 7300, 7300, 7000, 6900, 7400, 6100, 4800, 4100, 3900, 3500, 2400,
      1900,
    ],
  },
  {
    id: 'esp1976_18',
    name: 'European 1976',
    source: 'World Health Organization, European standard population of 1976',
    ages: ageBands(85),
    weights: [
      8000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 6000, 5000, 4000, 3000, 2000, 1000,
      1000,
    ],
  },
  {
    id: 'world_segi_18',
    name: 'World (Segi)',
    source: 'Segi 1960, modified by Doll, Payne and Waterhouse 1966',
    ages: ageBands(85),
    weights: [
      12000, 10000, 9000, 9000, 8000, 8000, 6000, 6000, 6000, 6000, 5000, 4000, 4000, 3000, 2000, 1000, 500,
      500,
    ],
  },
  {
    id: 'esp2013_19',
    name: 'European 2013',
    source: 'Eurostat 2013, revision of the European standard population',
    ages: ageBands(90),
    weights: [
      5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500,
      1500, 1000,
    ],
  },
]
