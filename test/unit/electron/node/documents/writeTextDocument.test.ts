import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeTextDocument } from '#electron/node/documents/textDocument/writeTextDocument'
import { column, row, textCell } from '#shared/documents/report/cells'
import { listItem, paragraph, rich, styled, subheading } from '#shared/documents/report/richText'
import type { TextDocument } from '#shared/documents/textDocument/textDocument'

const table = {
  kind: 'table' as const,
  key: 'areas',
  caption: 'Fylker',
  columns: [column('area', 'Fylke', 'start', 1), column('people', 'Personer', 'end', 0)],
  rows: [row('03', [textCell('Oslo', { badge: 'E1' }), textCell('1–4', { detail: 'små tall' })])],
}

const document: TextDocument = {
  language: 'nb',
  title: 'Gjennomførbarhet: <Ærlig> & "god"',
  kicker: 'Rapport',
  facts: [{ key: 'version', label: 'Versjon', value: 'Første' }],
  author: 'Kari Nordmann',
  date: '2026-03-04',
  branding: {
    organisation: 'Sykehuset',
    logo: null,
    colour: '#7a1fa2',
    footer: 'Forskningsavdelingen',
    confidentiality: 'Fortrolig',
  },
  contents: true,
  sections: [
    {
      key: 'question',
      title: 'Spørsmål',
      blocks: [
        paragraph('lead', 'Først\nsiden\u0000', 'lead'),
        subheading('sub', 'Under'),
        { kind: 'list', key: 'list', items: [listItem('a', rich('H', styled('2', 'subscript'), 'O'))] },
        table,
      ],
    },
  ],
  labels: { figure: 'Figur', table: 'Tabell', pageOfPages: 'Side {page} av {pages}', contents: 'Innhold' },
  evidence: { fileName: 'kohort-evidence.json', text: '{"a":"<5 & \\"x\\"\\r"}\n' },
}

async function parts(given: TextDocument): Promise<{ readonly [name: string]: string }> {
  const files = unzipSync(await writeTextDocument(given))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe('a text document', () => {
  it('numbers what follows the first page as the report itself does', async () => {
    const [section] = document.sections
    const first = { key: 'summary', title: 'Kort', blocks: [] }
    const sections = section === undefined ? [first] : [first, section]
    const { 'word/document.xml': body = '' } = await parts({ ...document, sections, unnumbered: 1 })
    expect(body.match(/1\u2002Spørsmål/g)).toHaveLength(2)
    expect(body).not.toMatch(/\d\u2002Kort/)
  })

  it('has headings that the list of sections links to, and a table whose head is a head', async () => {
    const { 'word/document.xml': body = '' } = await parts(document)
    expect(body).toContain('<w:hyperlink w:history="1" w:anchor="section-1">')
    expect(body).toMatch(/<w:bookmarkStart [^>]*w:name="section-1"/)
    expect(body).toContain('<w:pStyle w:val="Heading1"/>')
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toContain('Tabell 1: Fylker')
    expect(body).toContain('<w:vertAlign w:val="subscript"/>')
    expect(body).toContain('Gjennomførbarhet: &lt;Ærlig&gt; &amp; &quot;god&quot;')
    expect(body).not.toContain('\u0000')
  })

  it('says language, organisation, confidentiality, pages and its own date alone', async () => {
    const files = await parts(document)
    expect(files['word/styles.xml']).toContain('<w:lang w:val="nb-NO"/>')
    expect(files['word/styles.xml']).toContain('<w:color w:val="7a1fa2"/>')
    const frame = `${files['word/header1.xml'] ?? ''}${files['word/footer1.xml'] ?? ''}`
    expect(frame).toContain('Fortrolig')
    expect(frame).toContain('Sykehuset · Forskningsavdelingen')
    expect(frame).toMatch(/Side .*>PAGE<.* av .*>NUMPAGES</)
    const core = files['docProps/core.xml'] ?? ''
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g)].map(([date]) => date)).toEqual([
      '2026-03-04T00:00:00Z',
      '2026-03-04T00:00:00Z',
    ])
  })

  it('carries its evidence in a part of its own', async () => {
    const files = await parts(document)
    expect(files['customXml/item1.xml']).toContain(
      '>{&quot;a&quot;:&quot;&lt;5 &amp; \\&quot;x\\&quot;\\r&quot;}\n</evidence>',
    )
    expect(files['word/_rels/document.xml.rels']).toContain('Target="../customXml/item1.xml"')
    expect(await parts({ ...document, evidence: null })).not.toHaveProperty('customXml/item1.xml')
  })

  it('has the same bytes at another time', async () => {
    const first = await writeTextDocument(document)
    expect(Buffer.compare(first, await writeTextDocument(document))).toBe(0)
  })
})
