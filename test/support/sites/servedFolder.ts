import { createServer, type Server } from 'node:http'
import { sha256 } from '#electron/node/sha256'

export type Files = Readonly<Record<string, Uint8Array | string>>

const servers = new Set<Server>()

/** What `index.json` says of these bundles. */
export function folderIndex(bundles: Readonly<Record<string, Uint8Array>>): string {
  return JSON.stringify({
    format: 'kohort-bundle-index',
    formatVersion: 1,
    bundles: Object.entries(bundles).map(([file, bytes]) => ({
      file,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  })
}

/** Serves files under `/profiles/` of this machine until the process ends; `asked` hears their names. */
export function serveFolder(files: Files, asked: string[] = []): Promise<string> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '').replace('/profiles/', '')
    asked.push(name)
    const content = Object.hasOwn(files, name) ? files[name] : undefined
    if (content === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(content)
  })
  servers.add(server)
  // A test process that has done its work does not wait for it.
  server.unref()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      resolve(`http://127.0.0.1:${port}/profiles/`)
    })
  })
}
