import { expect, it } from 'vitest'
import { residentsByCounty } from '#shared/domain/geography/residentsByCounty'
import type { BaseArea } from '#shared/domain/sources/starterDataset'

function baseArea(county: string, referralArea: string, region: string, population: number): BaseArea {
  const keys = { county: `county:${county}`, referralArea: `referral-area:${referralArea}` }
  return {
    key: `${keys.county}/${keys.referralArea}`,
    ...keys,
    healthRegion: `health-region:${region}`,
    population,
  }
}
const baseAreas = [
  baseArea('32', '15', '2', 100),
  baseArea('03', '15', '2', 300),
  baseArea('03', '16', '2', 50),
  baseArea('50', '7', '4', 200),
]

it('tells where the people of an area live, most first, and their health region', () => {
  expect(residentsByCounty('referral-area:15', baseAreas)).toEqual({
    healthRegion: 'health-region:2',
    counties: [
      { key: 'county:03', population: 300 },
      { key: 'county:32', population: 100 },
    ],
  })
  expect(residentsByCounty('county:03', baseAreas).counties).toEqual([{ key: 'county:03', population: 350 }])
})

it('names no health region where there are several, and nobody where nothing is known', () => {
  const nation = residentsByCounty('nation:NO', baseAreas)
  expect(nation.healthRegion).toBeNull()
  expect(nation.counties.map(({ key }) => key)).toEqual(['county:03', 'county:50', 'county:32'])
  expect(residentsByCounty('county:99', baseAreas)).toEqual({ healthRegion: null, counties: [] })
})
