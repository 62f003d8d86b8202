import { posix, win32 } from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Home folder of the person, absolute. */
  readonly home: string
}

/**
 * Where the databases live when nobody says otherwise: `KOHORT_DATA`, else the place the operating system has for
 * application data (XDG Base Directory Specification on Linux).
 */
export function defaultDataDirectory({ platform, environment, home }: Machine): string {
  const chosen = environment['KOHORT_DATA']
  if (chosen !== undefined && chosen !== '') return chosen
  if (platform === 'win32') {
    return win32.join(environment['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'Kohort')
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Kohort')
  const dataHome = environment['XDG_DATA_HOME']
  // The specification says that a relative path is to be ignored.
  const base =
    dataHome !== undefined && posix.isAbsolute(dataHome) ? dataHome : posix.join(home, '.local', 'share')
  return posix.join(base, 'kohort')
}
