import { describe, expect, it } from 'vitest'
import { categoryName } from '#electron/build/categoryName'

describe('categoryName', () => {
  it.each([
    ['Uspesifisert epilepsi', 'Epilepsi'],
    ['Ondartet svulst i bryst, uspesifisert', 'Ondartet svulst i bryst'],
    ['Åpent sår på hals, uspesifisert del', 'Åpent sår på hals'],
    ['Skade på uspesifisert nerve i legg', 'Skade på nerve i legg'],
    ['Sten i uspesifisert del av nedre urinveier', 'Sten i nedre urinveier'],
    ['Infek. av andre og uspes. organer', 'Infek. av andre organer'],
    ['Uspesifisert uspesifikk lymfadenitt', 'Uspesifikk lymfadenitt'],
  ])('takes what %j is about', (text, name) => {
    expect(
      categoryName('X10', [
        { code: 'X100', text: 'Den første' },
        { code: 'X109', text },
      ]),
    ).toBe(name)
  })

  it('lets the first code stand for the category otherwise, with the range it stands for', () => {
    expect(
      categoryName('A08', [
        { code: 'A080', text: 'Rotavirusenteritt' },
        { code: 'A0800', text: 'Nærmere om rotavirus' },
        { code: 'A085', text: 'Annen tarminfeksjon' },
      ]),
    ).toBe('Rotavirusenteritt m.m. (A08.0–A08.5)')
    expect(categoryName('U08', [{ code: 'U089', text: 'Gjennomgått sykdom' }])).toBe('Gjennomgått sykdom')
  })
})
