import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStaticFile } from '#electron/node/staticFile'

let folder: string
let root: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-static-'))
  root = join(folder, 'page')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(folder, 'page-other'))
  await writeFile(join(root, 'index.html'), '<!doctype html>')
  await writeFile(join(root, 'assets', 'index-a1B2.js'), 'export {}')
  await writeFile(join(root, 'assets', 'notes.txt'), 'not of the build')
  await writeFile(join(root, '.hidden.json'), '{}')
  await writeFile(join(folder, 'secret.json'), '{"secret":true}')
  await writeFile(join(folder, 'page-other', 'secret.json'), '{"secret":true}')
  await symlink(join(folder, 'secret.json'), join(root, 'assets', 'link.json'))
  await symlink(folder, join(root, 'assets', 'up'))
  await symlink(join(root, 'index.html'), join(root, 'assets', 'inside.html'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('readStaticFile', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/assets/index-a1B2.js', 'text/javascript; charset=utf-8', 'export {}'],
    ['/assets/%69ndex-a1B2.js', 'text/javascript; charset=utf-8', 'export {}'],
    ['/assets/inside.html', 'text/html; charset=utf-8', '<!doctype html>'],
  ])('reads %s', async (path, mediaType, content) => {
    const file = await readStaticFile(root, path)
    expect(file).toMatchObject({ status: 200, mediaType })
    expect(file.status === 200 && new TextDecoder().decode(file.body)).toBe(content)
  })

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/%2E%2E%2Fsecret.json',
    '/..%2fsecret.json',
    '/%252e%252e/secret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '/....//secret.json',
    '//secret.json',
    '/./index.html',
    '/index.html/',
    '/index.html%00.js',
    '/index.html\0',
    '/C:/secret.json',
    '/index.html::$DATA',
    '/%',
    '/%c0%ae%c0%ae/secret.json',
    '/../page-other/secret.json',
    '/.hidden.json',
    '/assets/link.json',
    '/assets/up/secret.json',
    '/assets/notes.txt',
    '/assets',
    '/assets/',
    '/favicon.ico',
    '/index.html?x=1',
    'index.html',
    '',
    'http://127.0.0.1/index.html',
    `/${'a'.repeat(5000)}.js`,
    '/constructor',
  ])('does not find %j', async (path) => {
    expect(await readStaticFile(root, path)).toEqual({ status: 404 })
  })

  it('does not find an absolute path of the machine', async () => {
    expect(await readStaticFile(root, join(folder, 'secret.json'))).toEqual({ status: 404 })
    expect(await readStaticFile(root, encodeURIComponent(join(folder, 'secret.json')))).toEqual({
      status: 404,
    })
  })
})
