import { foldText } from '../../terminology/foldText'

/**
 * Latitudes of towns in degrees, rounded to a tenth of a degree or better, with the health region of those in Norway. Enough to
 * tell which lie north of the Arctic Circle: Mo i Rana, Rovaniemi and Oulu do not.
 */
const towns: readonly (readonly [string, number, string])[] = [
  ['Tromsø', 69.65, 'north'],
  ['Harstad', 68.8, 'north'],
  ['Narvik', 68.44, 'north'],
  ['Bodø', 67.28, 'north'],
  ['Mo i Rana', 66.31, 'north'],
  ['Sandnessjøen', 66.02, 'north'],
  ['Mosjøen', 65.84, 'north'],
  ['Alta', 69.97, 'north'],
  ['Hammerfest', 70.66, 'north'],
  ['Kirkenes', 69.73, 'north'],
  ['Longyearbyen', 78.22, 'north'],
  ['Trondheim', 63.43, 'central'],
  ['Levanger', 63.75, 'central'],
  ['Molde', 62.74, 'central'],
  ['Ålesund', 62.47, 'central'],
  ['Bergen', 60.39, 'west'],
  ['Førde', 61.45, 'west'],
  ['Sogndal', 61.23, 'west'],
  ['Haugesund', 59.41, 'west'],
  ['Stavanger', 58.97, 'west'],
  ['Oslo', 59.91, 'south-east'],
  ['Nesodden', 59.8, 'south-east'],
  ['Lørenskog', 59.93, 'south-east'],
  ['Drammen', 59.74, 'south-east'],
  ['Sarpsborg', 59.28, 'south-east'],
  ['Fredrikstad', 59.22, 'south-east'],
  ['Tønsberg', 59.27, 'south-east'],
  ['Skien', 59.21, 'south-east'],
  ['Kristiansand', 58.15, 'south-east'],
  ['Arendal', 58.46, 'south-east'],
  ['Hamar', 60.79, 'south-east'],
  ['Lillehammer', 61.12, 'south-east'],
  ['Oulu', 65.01, 'none'],
  ['Rovaniemi', 66.5, 'none'],
  ['Helsinki', 60.17, 'none'],
  ['Turku', 60.45, 'none'],
  ['Tampere', 61.5, 'none'],
  ['Kuopio', 62.89, 'none'],
  ['Kiruna', 67.86, 'none'],
  ['Luleå', 65.58, 'none'],
  ['Umeå', 63.83, 'none'],
  ['Uppsala', 59.86, 'none'],
  ['Stockholm', 59.33, 'none'],
  ['Karlstad', 59.38, 'none'],
  ['Linköping', 58.41, 'none'],
  ['Göteborg', 57.71, 'none'],
  ['Lund', 55.7, 'none'],
  ['Aalborg', 57.05, 'none'],
  ['Aarhus', 56.16, 'none'],
  ['Odense', 55.4, 'none'],
  ['København', 55.68, 'none'],
  ['Reykjavík', 64.15, 'none'],
]

export interface TownPlace {
  readonly latitude: number
  readonly healthRegion: string
}

const byName: ReadonlyMap<string, TownPlace> = new Map(
  towns.map(([name, latitude, healthRegion]) => [foldText(name), { latitude, healthRegion }]),
)

/** Where a town lies; null for one that is not known. Of several with a slash between them, the first. */
export function placeOfTown(town: string): TownPlace | null {
  return byName.get(foldText(town.split('/')[0] ?? '')) ?? null
}
