import type {Conventions} from './conventions.js'
import {angled, curly, lowHigh} from './marks.js'

/** French as it is written in Canada; that of Europe has a space before high punctuation too. */
export const french: Conventions = {
  noteBeforeStop: true,
  quotes: [['«\u202F', '\u202F»'], curly],
  page: 'page',
  beforeNumber:
    'n[o°º]s?|N[o°º]s?|Figures?|figures?|Fig\\.|fig\\.|Graphique|graphique|Tableaux?|tableaux?|Encadré|encadré|Annexe|annexe|chapitre|chap\\.|section|art\\.|articles?|vol\\.|pp?\\.|pages?',
  afterNumber:
    'millions?|milliards?|mille|pour cent|heures?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  titles: 'MM?\\.|Mmes?|Mlles?|Drs?|Prs?|Me|St',
  abbreviations: ['p. ex.', 'J. O.', 'av. J.-C.', 'apr. J.-C.'],
  spacedSigns: true,
}

export const spanish: Conventions = {
  noteBeforeStop: true,
  quotes: [angled, curly],
  page: 'página',
  beforeNumber:
    'n\\.º|núms?\\.|N\\.º|Figuras?|figuras?|Gráficos?|gráficos?|Cuadros?|cuadros?|Tablas?|tablas?|Recuadros?|capítulo|cap\\.|anexo|arts?\\.|artículos?|vol\\.|págs?\\.|pp?\\.|páginas?',
  afterNumber:
    'por ciento|mil|millones|millón|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)',
  titles: 'Sra?\\.|Sres\\.|Dra?\\.|D\\.|Dña\\.|Prof\\.',
  abbreviations: ['p. ej.', 'EE. UU.', 'a. C.', 'd. C.', 'RR. HH.'],
  spacedSigns: true,
}

export const catalan: Conventions = {
  quotes: [angled, curly],
  page: 'pàgina',
  beforeNumber:
    'núm\\.|Figura|figura|Gràfic|gràfic|Quadre|quadre|Taula|taula|capítol|art\\.|article|vol\\.|pàg\\.|pp?\\.|pàgina',
  afterNumber:
    'per cent|mil|milions?|(?:de |d’)(?:gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre)',
  titles: 'Sra?\\.|Dra?\\.|Prof\\.',
  abbreviations: ['p. ex.', 'a. C.', 'd. C.'],
}

export const italian: Conventions = {
  quotes: [angled, curly],
  page: 'pagina',
  beforeNumber:
    'nn?\\.|N\\.|Figura|figura|Figg?\\.|figg?\\.|Grafico|grafico|Tabella|tabella|Tabb?\\.|Riquadro|riquadro|capitolo|cap\\.|allegato|artt?\\.|articolo|vol\\.|pagg?\\.|pp?\\.|pagina',
  afterNumber:
    'per cento|mila|milion[ei]|miliard[oi]|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  titles: 'Sig\\.|Sig\\.ra|Dott\\.|Dott\\.ssa|Prof\\.|Prof\\.ssa|On\\.|Avv\\.|Ing\\.',
}

export const portuguese: Conventions = {
  quotes: [angled, curly],
  page: 'página',
  beforeNumber:
    'n\\.º|nº|N\\.º|núm\\.|Figura|figura|Fig\\.|Gráfico|gráfico|Quadro|quadro|Tabela|tabela|Caixa|capítulo|cap\\.|anexo|art\\.º?|artigo|vol\\.|págs?\\.|pp?\\.|página',
  afterNumber:
    'por cento|mil|milhões|milhão|bilhões|bilhão|de (?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)',
  titles: 'Sra?\\.|Dra?\\.|Profa?\\.|Eng\\.',
  abbreviations: ['p. ex.', 'a. C.', 'd. C.'],
}

export const romanian: Conventions = {
  quotes: [lowHigh, angled],
  page: 'pagina',
  beforeNumber:
    'nr\\.|Nr\\.|Figura|figura|Fig\\.|Tabelul|tabelul|Caseta|capitolul|anexa|art\\.|articolul|vol\\.|pp?\\.|pag\\.|pagina',
  afterNumber:
    'la sută|mii|de mii|milioane|de milioane|miliarde|de miliarde|ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie',
  titles: 'Dl|Dna|dl|dna|Dr\\.|dr\\.|Prof\\.|prof\\.',
}
