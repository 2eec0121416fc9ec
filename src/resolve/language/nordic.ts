import type {Conventions} from './conventions.js'
import {angled, high, highSingle, inward, inwardSingle, single} from './marks.js'

export const danish: Conventions = {
  quotes: [inward, inwardSingle],
  page: 'side',
  beforeNumber:
    'nr\\.|Nr\\.|Figur|figur|Tabel|tabel|Boks|boks|kapitel|kap\\.|afsnit|artikel|art\\.|bind|bd\\.|ss?\\.|side|note',
  afterNumber:
    'procent|pct\\.|tusind|millioner|million|mio\\.|milliarder|milliard|mia\\.|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december',
  titles: '[Dd]r\\.|[Pp]rof\\.|[Hh]r\\.|[Ff]ru',
  spacedSigns: true,
}

export const swedish: Conventions = {
  quotes: [high, highSingle],
  page: 'sida',
  beforeNumber:
    'nr|Nr|Figur|figur|Tabell|tabell|Ruta|ruta|Kapitel|kapitel|kap\\.|avsnitt|artikel|art\\.|band|ss?\\.|sid\\.|sida|not',
  afterNumber:
    'procent|tusen|miljoner|miljon|mn|miljarder|miljard|md|kronor|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  titles: '[Dd]r|[Pp]rof\\.|[Hh]err|[Ff]ru',
  abbreviations: ['t. ex.', 'bl. a.', 'd. v. s.', 'm. m.', 'fr. o. m.', 't. o. m.'],
  spacedSigns: true,
}

export const finnish: Conventions = {
  quotes: [high, highSingle],
  page: 'sivu',
  beforeNumber: 'nro|Nro|Kuva|kuva|Kuvio|kuvio|Taulukko|taulukko|Luku|luku|artikla|ss?\\.|sivu',
  afterNumber:
    'prosenttia|tuhatta|miljoonaa|milj\\.|miljardia|mrd\\.|(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuuta',
  titles: '[Tt]ri|[Pp]rof\\.|[Hh]erra|[Rr]ouva',
  spacedSigns: true,
}

export const norwegian: Conventions = {
  quotes: [angled, single],
  page: 'side',
  beforeNumber: 'nr\\.|Nr\\.|Figur|figur|Tabell|tabell|Boks|boks|kapittel|kap\\.|artikkel|art\\.|bind|ss?\\.|side|note',
  afterNumber:
    'prosent|tusen|millioner|million|mill\\.|milliarder|milliard|mrd\\.|kroner|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember',
  titles: '[Dd]r\\.|[Pp]rof\\.|[Hh]err|[Ff]ru',
  spacedSigns: true,
}
