declare module 'virtual:county-map' {
  import type { CountyMap } from '#shared/domain/geography/countyMap'

  /** Made from Natural Earth boundaries by electron/build/countyMap.ts. */
  export const countyMap: CountyMap
}
