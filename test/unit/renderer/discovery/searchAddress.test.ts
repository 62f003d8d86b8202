import { expect, it } from 'vitest'
import {
  mostSideBySide,
  readSearchAddress,
  toggleFacet,
  writeSearchAddress,
  type SearchAddress,
} from '#renderer/components/discovery/searchAddress'

const nothing: SearchAddress = {
  query: '',
  facets: new Map(),
  sort: 'relevance',
  entry: null,
  ticked: [],
  comparing: false,
}
const everything: SearchAddress = {
  query: 'hjerteinfarkt Å&%',
  facets: new Map([
    ['county', ['county:03', 'county:50']],
    ['kind', ['biobank']],
  ]),
  sort: 'since',
  entry: 'biobank-collection/bbmri-eric:ID:NO_HUNT:collection:1',
  ticked: ['registry/krg', 'testbed/sunnaas'],
  comparing: true,
}

it('says all that the search shows, and reads it again', () => {
  expect(writeSearchAddress(nothing)).toEqual({ tab: 'search' })
  expect(readSearchAddress({})).toEqual(nothing)
  const query = writeSearchAddress(everything)
  expect(query).toMatchObject({
    f: ['county:county:03', 'county:county:50', 'kind:biobank'],
    view: 'compare',
  })
  // As a browser would hand it over: values are texts, or lists of them.
  const text = Object.fromEntries(
    Object.entries(query).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(String) : String(value),
    ]),
  )
  expect(readSearchAddress(text)).toEqual(everything)
})

it('leaves out what cannot be read in an address', () => {
  const many = Array.from({ length: 9 }, (_, index) => `registry/r${index}`)
  expect(
    readSearchAddress({
      q: 'x'.repeat(900),
      f: ['nothing:here', 'kind:', 'kind:biobank', 'kind:biobank', null],
      sort: 'price',
      entry: 'nowhere/krg',
      compare: ['registry/krg', 'krg', null, 'registry/krg'],
      view: 'compare',
    }),
  ).toEqual({
    ...nothing,
    query: 'x'.repeat(300),
    facets: new Map([['kind', ['biobank']]]),
    ticked: ['registry/krg'],
  })
  expect(readSearchAddress({ compare: many }).ticked).toHaveLength(mostSideBySide)
})

it('puts a filter in and takes it out again', () => {
  const one = toggleFacet(new Map(), 'topic', 'cancer')
  const two = toggleFacet(one, 'topic', 'eye')
  expect(two.get('topic')).toEqual(['cancer', 'eye'])
  expect(toggleFacet(toggleFacet(two, 'topic', 'cancer'), 'topic', 'eye')).toEqual(new Map())
})
