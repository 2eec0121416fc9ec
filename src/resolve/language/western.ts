import type {Conventions} from './conventions.js'
import {angled, curly, low, lowSingle, single} from './marks.js'

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

export const english: Conventions = {
  quotes: [curly, single],
  page: 'page',
  beforeNumber:
    'Nos?\\.|nos?\\.|Figures?|Figs?\\.|Tables?|Box(?:es)?|Charts?|Maps?|Sections?|Chapters?|Chs?\\.|Annex|Appendix|Part|Phase|Step|Articles?|Arts?\\.|Paras?\\.|paras?\\.|Vol\\.|vol\\.|pp?\\.|pages?|notes?',
  afterNumber: `million|billion|trillion|thousand|per cent|percent|percentage|${months}`,
  titles:
    'Mr\\.?|Mrs\\.?|Ms\\.?|Drs?\\.?|Prof\\.?|Professor|Amb\\.|Gen\\.|Maj\\.|Col\\.|Capt\\.|Lt\\.|Sen\\.|Rep\\.|Gov\\.|Hon\\.|Rev\\.|St\\.?',
  beforeDay: months,
}

export const german: Conventions = {
  quotes: [low, lowSingle],
  page: 'Seite',
  beforeNumber:
    'Nr\\.|Abb\\.|Abbildung|Tab\\.|Tabelle|Kasten|Kapitel|Kap\\.|Abschnitt|Ziffer|Art\\.|Artikel|Abs\\.|Anhang|Bd\\.|S\\.|Seiten?|Anm\\.|Fn\\.',
  afterNumber:
    'Prozent|Millionen?|Mio\\.|Milliarden?|Mrd\\.|Billionen?|Tausend|Tsd\\.|Uhr|Jahrhunderts?|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  titles: 'Dr\\.|Prof\\.|Hr\\.|Fr\\.|Herrn?|Frau|St\\.',
  abbreviations: [
    'z. B.',
    'd. h.',
    'u. a.',
    'u. Ä.',
    'o. Ä.',
    'u. U.',
    'i. d. R.',
    'i. Allg.',
    's. o.',
    's. u.',
    'v. a.',
    'z. T.',
    'm. E.',
    'i. V.',
    'i. A.',
    'a. D.',
    'u. v. m.',
    'v. Chr.',
    'n. Chr.',
  ],
  spacedSigns: true,
}

export const dutch: Conventions = {
  quotes: [curly, single],
  page: 'pagina',
  beforeNumber:
    'nrs?\\.|Nrs?\\.|nummer|Figuur|figuur|Fig\\.|Tabel|tabel|Kader|kader|Hoofdstuk|hoofdstuk|Paragraaf|paragraaf|artikel|art\\.|deel|blz\\.|pp?\\.|pagina',
  afterNumber:
    'procent|duizend|miljoen|miljard|uur|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  titles: 'Dhr\\.|dhr\\.|Mevr\\.|mevr\\.|[Dd]r\\.|[Mm]r\\.|[Ii]r\\.|[Pp]rof\\.',
}

export const greek: Conventions = {
  quotes: [angled, curly],
  page: 'σελίδα',
  beforeNumber: 'αριθ\\.|Αριθ\\.|Σχήμα|σχήμα|Πίνακας|πίνακας|Πλαίσιο|άρθρο|Άρθρο|κεφάλαιο|τόμ\\.|σσ?\\.|σελ\\.|σελίδα',
  afterNumber:
    'τοις εκατό|εκατ\\.|εκατομμύρια|δισ\\.|δισεκατομμύρια|χιλιάδες|Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|Δεκεμβρίου',
  titles: 'κ\\.|κα|Δρ\\.?|δρ\\.?|Καθ\\.',
}

export const turkish: Conventions = {
  quotes: [curly, single],
  page: 'sayfa',
  beforeNumber: 'No\\.|no\\.|Şekil|şekil|Tablo|tablo|Kutu|Bölüm|bölüm|Madde|madde|Ek|cilt|ss?\\.|sayfa|yüzde',
  afterNumber: 'bin|milyon|milyar|trilyon|Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık',
  titles: 'Dr\\.|Prof\\.|Doç\\.|Av\\.|Sn\\.',
}
