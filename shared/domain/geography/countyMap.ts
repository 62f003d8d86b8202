export type MapPoint = readonly [x: number, y: number]

export interface CountyShape {
  /** Area key, `county:03`. */
  readonly key: string
  /** SVG path data. */
  readonly path: string
}

/** The counties of 2024 as drawn by the build; lengths and points are in the units of a view box `0 0 width height`. */
export interface CountyMap {
  readonly width: number
  readonly height: number
  readonly counties: readonly (CountyShape & {
    /** A point well inside the largest piece of the county. */
    readonly labelPoint: MapPoint
  })[]
  /** Transverse Mercator on a meridian: see `mapPointOf`. */
  readonly projection: {
    /** Degrees east. */
    readonly meridian: number
    /** Units of the view box for the radius of the earth. */
    readonly scale: number
    /** Where the meridian meets the equator. */
    readonly origin: MapPoint
  }
  readonly lens: {
    /** Where the magnifier is drawn. */
    readonly centre: MapPoint
    readonly radius: number
    readonly scale: number
    /** The middle of what it magnifies; its radius there is `radius / scale`. */
    readonly target: MapPoint
    /** Magnified shapes in place, cut to the square around the lens: the page cuts them to the circle. */
    readonly counties: readonly CountyShape[]
  }
}
