/** Words of a text: runs of letters and digits, also with hyphens. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-–’'][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

/** Norwegian terms of the field, and what they are called in plain words. Own list. */
const hard: readonly (readonly [term: string, plain: string])[] = [
  ['randomis', 'loddtrekning'],
  ['placebo', 'narremedisin uten virkestoff'],
  ['dobbeltblind', 'verken du eller legen vet hva du får'],
  ['dobbelblind', 'verken du eller legen vet hva du får'],
  ['endepunkt', 'det vi måler'],
  ['eksklusjonskriteri', 'grunner til at man ikke kan delta'],
  ['inklusjonskriteri', 'vilkår for å delta'],
  ['morbiditet', 'sykelighet'],
  ['komorbiditet', 'andre sykdommer'],
  ['mortalitet', 'dødelighet'],
  ['prevalens', 'hvor mange som har sykdommen'],
  ['insidens', 'hvor mange som blir syke'],
  ['effikasi', 'virkning'],
  ['subkutan', 'under huden'],
  ['intravenøs', 'rett i blodåren'],
  ['peroral', 'gjennom munnen'],
  ['farmakokinetik', 'hvordan kroppen tar opp og skiller ut medisinen'],
  ['monoterapi', 'behandling med én medisin'],
  ['refraktær', 'som ikke svarer på behandling'],
  ['baseline', 'ved starten'],
  ['screening', 'undersøkelse før man tas med'],
  ['adverse event', 'bivirkning eller uønsket hendelse'],
  ['compliance', 'at behandlingen følges'],
  ['biopsi', 'vevsprøve'],
  ['hypertensjon', 'høyt blodtrykk'],
  ['myokardinfarkt', 'hjerteinfarkt'],
  ['cerebrovaskulær', 'i hjernens blodårer'],
]

/** Terms in a text that lay readers may not know, each once, in the order of the list; a term in brackets or quotes counts too. */
export function hardWords(text: string): readonly { readonly found: string; readonly plain: string }[] {
  const words = text.toLowerCase()
  return hard
    .filter(([term]) => new RegExp(`(^|[^\\p{L}])${term}`, 'u').test(words))
    .map(([term, plain]) => {
      const at = words.search(new RegExp(`(?<![\\p{L}])${term}`, 'u'))
      const found = /^[\p{L}\p{N} ]*?(?=[^\p{L}\p{N}]|$)/u.exec(words.slice(at))?.[0] ?? term
      return { found, plain }
    })
}
