import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fonts } from './shapes'
import { readTrueType } from './trueType'

const read = new Map<string, Promise<Fonts>>()

async function readFonts(directory: string): Promise<Fonts> {
  const [regular, bold] = await Promise.all(
    ['IBMPlexSans_400Regular.ttf', 'IBMPlexSans_600SemiBold.ttf'].map(async (name) =>
      readTrueType(await readFile(join(directory, name))),
    ),
  )
  if (regular === undefined || bold === undefined) throw new Error(`No fonts in ${directory}`)
  return { regular, bold }
}

/** The fonts that figures are drawn with, read once. */
export function figureFonts(directory: string): Promise<Fonts> {
  const fonts = read.get(directory) ?? readFonts(directory)
  read.set(directory, fonts)
  return fonts
}
