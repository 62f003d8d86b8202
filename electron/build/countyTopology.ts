import type { MultiPolygon, Position } from 'geojson'
import { geoArea } from 'd3-geo'
import { merge } from 'topojson-client'
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import * as v from 'valibot'

const rings = v.array(v.array(v.number()))
const pair = v.tuple([v.number(), v.number()])
const properties = v.object({ name: v.nullable(v.string()) })

/** The part of the TopoJSON format that the boundary file uses. */
const boundaryFile = v.object({
  type: v.literal('Topology'),
  transform: v.object({ scale: pair, translate: pair }),
  arcs: v.array(v.array(pair)),
  objects: v.object({
    nor: v.object({
      type: v.literal('GeometryCollection'),
      geometries: v.array(
        v.variant('type', [
          v.object({ type: v.literal('Polygon'), properties, arcs: rings }),
          v.object({ type: v.literal('MultiPolygon'), properties, arcs: v.array(rings) }),
        ]),
      ),
    }),
  }),
})

export interface CountyBoundary {
  /** Area key, `county:03`. */
  readonly key: string
  readonly name: string
  readonly geometry: MultiPolygon
}

/**
 * The counties of 2024 and the counties of 2017 they were made of. Oslo, Rogaland and the others were not merged,
 * or were merged in 2020 and split again along the old borders in 2024. Code list: Statistics Norway, Klass 104.
 */
const countiesOf2024 = [
  { code: '03', name: 'Oslo', parts: ['Oslo'] },
  { code: '11', name: 'Rogaland', parts: ['Rogaland'] },
  { code: '15', name: 'Møre og Romsdal', parts: ['Møre og Romsdal'] },
  { code: '18', name: 'Nordland', parts: ['Nordland'] },
  { code: '31', name: 'Østfold', parts: ['Østfold'] },
  { code: '32', name: 'Akershus', parts: ['Akershus'] },
  { code: '33', name: 'Buskerud', parts: ['Buskerud'] },
  { code: '34', name: 'Innlandet', parts: ['Hedmark', 'Oppland'] },
  { code: '39', name: 'Vestfold', parts: ['Vestfold'] },
  { code: '40', name: 'Telemark', parts: ['Telemark'] },
  { code: '42', name: 'Agder', parts: ['Aust-Agder', 'Vest-Agder'] },
  { code: '46', name: 'Vestland', parts: ['Hordaland', 'Sogn og Fjordane'] },
  { code: '50', name: 'Trøndelag', parts: ['Sør-Trøndelag', 'Nord-Trøndelag'] },
  { code: '55', name: 'Troms', parts: ['Troms'] },
  { code: '56', name: 'Finnmark', parts: ['Finnmark'] },
] as const

/** How much detail is kept: areas on the unit sphere below which a corner or an island is dropped. */
export interface Detail {
  readonly corner: number
  readonly island: number
}

/**
 * Reads the boundary file (TopoJSON text) and makes the fifteen counties of 2024 out of it, in degrees, wound for d3-geo.
 * Bouvet Island, Jan Mayen and Svalbard belong to no county and are left out. Throws when the file is another one.
 */
export function countyBoundaries(text: string, detail: Detail): readonly CountyBoundary[] {
  const topology = simplify(
    presimplify(v.parse(boundaryFile, JSON.parse(text)), sphericalTriangleArea),
    detail.corner,
  )
  return countiesOf2024.map(({ code, name, parts }) => {
    const geometries = parts.map((part) => {
      const found = topology.objects.nor.geometries.find((geometry) => geometry.properties.name === part)
      if (found === undefined) throw new Error(`The boundary file holds no county named ${part}.`)
      return found
    })
    return {
      key: `county:${code}`,
      name,
      geometry: withoutIslets(rewound(merge(topology, geometries)), detail.island),
    }
  })
}

/** d3-geo takes the inside of a ring to lie to its right; a ring the other way round covers the rest of the globe. */
function rewound(geometry: MultiPolygon): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: geometry.coordinates.map((polygon) =>
      polygon.map((ring, index) => (isSmall(ring) === (index === 0) ? ring : [...ring].reverse())),
    ),
  }
}

function isSmall(ring: Position[]): boolean {
  return geoArea({ type: 'Polygon', coordinates: [ring] }) < 2 * Math.PI
}

/** Keeps the largest piece of a county whatever its size. Jan Mayen, in the file a part of Nordland, lies west of 0°. */
function withoutIslets(geometry: MultiPolygon, smallest: number): MultiPolygon {
  const pieces = geometry.coordinates
    .filter(([ring = []]) => ring.some(([longitude = 0]) => longitude > 0))
    .map((coordinates) => ({ coordinates, area: geoArea({ type: 'Polygon', coordinates }) }))
    .sort((a, b) => b.area - a.area)
  return {
    type: 'MultiPolygon',
    coordinates: pieces
      .filter((piece, index) => index === 0 || piece.area >= smallest)
      .map((piece) => piece.coordinates),
  }
}
