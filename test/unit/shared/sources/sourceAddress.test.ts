import { expect, it } from 'vitest'
import { sourceHost } from '#shared/sources/sourceAddress'

it.each([
  ['https://px.example.org/api/', 'px.example.org'],
  ['https://PX.example.org:8443/', 'px.example.org:8443'],
  ['https://10.0.0.12/', '10.0.0.12'],
  ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
  ['http://[::1]:8080/', '[::1]:8080'],
])('%s is asked at %s, and so says every reader of addresses', (address, host) => {
  expect(sourceHost(address)).toBe(host)
  expect(new URL(address).host).toBe(host)
})

it.each([
  'http://px.example.org/',
  'https://me@px.example.org/',
  'https://ex%61mple.org/',
  'https://exåmple.org/',
  'https://px.example.org./',
  'https://px..example.org/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://127.1/',
  'https://010.0.0.1/',
  'https://300.0.0.1/',
  'https://1.2.3.4.5/',
])('%s has no host that could be confirmed', (address) => {
  expect(sourceHost(address)).toBeNull()
})
