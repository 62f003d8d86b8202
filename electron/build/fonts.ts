import { copyFile, mkdir } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Plugin } from 'vite'

const sans = 'node_modules/@expo-google-fonts/ibm-plex-sans'
const serif = 'node_modules/@expo-google-fonts/source-serif-4'

interface FontFile {
  /** Relative to the project root. */
  readonly from: string
  /** Name in the font folder. */
  readonly name: string
}

function cut(family: string, path: string): FontFile {
  return { from: `${family}/${path}`, name: basename(path) }
}

/** What Typst needs to set a report: TrueType files, and the licence that must travel with them. */
const fontFiles: readonly FontFile[] = [
  cut(sans, '400Regular/IBMPlexSans_400Regular.ttf'),
  cut(sans, '400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf'),
  cut(sans, '500Medium/IBMPlexSans_500Medium.ttf'),
  cut(sans, '600SemiBold/IBMPlexSans_600SemiBold.ttf'),
  cut(sans, '700Bold/IBMPlexSans_700Bold.ttf'),
  cut(serif, '400Regular/SourceSerif4_400Regular.ttf'),
  cut(serif, '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
  cut(serif, '600SemiBold/SourceSerif4_600SemiBold.ttf'),
  cut(serif, '700Bold/SourceSerif4_700Bold.ttf'),
  { from: `${sans}/LICENSE_FONT`, name: 'IBMPlexSans-OFL.txt' },
  { from: `${serif}/LICENSE_FONT`, name: 'SourceSerif4-OFL.txt' },
]

/** Copies the fonts of the documents, with their licences, into `folder`. */
export async function copyFonts(root: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await Promise.all(fontFiles.map(({ from, name }) => copyFile(resolve(root, from), resolve(folder, name))))
}

/** Puts the fonts of the documents into `out/resources/fonts` at the end of the build. */
export function fonts(root: string): Plugin {
  return {
    name: 'document-fonts',
    buildStart() {
      for (const { from } of fontFiles) this.addWatchFile(resolve(root, from))
    },
    writeBundle: () => copyFonts(root, resolve(root, 'out/resources/fonts')),
  }
}
