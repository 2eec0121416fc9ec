import type {Conventions} from './conventions.js'
import {angled, low, lowHigh, lowSingle, single} from './marks.js'

export const polish: Conventions = {
  noteBeforeStop: true,
  quotes: [lowHigh, angled],
  page: 'strona',
  beforeNumber:
    'nr|Nr|Rysunek|Rys\\.|rys\\.|Wykres|Tabela|tabela|Tab\\.|tab\\.|Ramka|rozdział|rozdz\\.|art\\.|ust\\.|t\\.|ss?\\.|str\\.|strona',
  afterNumber:
    'proc\\.|procent|tys\\.|mln|mld|bln|zł|r\\.|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
  titles: 'dr|Dr|prof\\.|Prof\\.|Pan|Pani|gen\\.|św\\.',
  shortWords: '[aiouwzAIOUWZ]',
}

export const czech: Conventions = {
  quotes: [low, lowSingle],
  page: 'strana',
  beforeNumber:
    'č\\.|Č\\.|Obrázek|obrázek|Obr\\.|obr\\.|Graf|graf|Tabulka|tabulka|Tab\\.|tab\\.|Box|kapitola|kap\\.|čl\\.|odst\\.|sv\\.|ss?\\.|str\\.|strana',
  afterNumber:
    'procent|procenta|tis\\.|tisíc|mil\\.|milionů|miliony|mld\\.|miliard|miliardy|Kč|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince',
  titles: 'Dr\\.|dr\\.|Ing\\.|Mgr\\.|prof\\.|Prof\\.|doc\\.|sv\\.|pan|paní',
  shortWords: '[kosuvzaiKOSUVZAI]',
  abbreviations: ['t. j.', 't. r.', 'n. l.', 'př. n. l.'],
  spacedSigns: true,
}

export const slovak: Conventions = {
  ...czech,
  page: 'strana',
  beforeNumber:
    'č\\.|Č\\.|Obrázok|obrázok|Obr\\.|obr\\.|Graf|graf|Tabuľka|tabuľka|Tab\\.|tab\\.|Box|kapitola|kap\\.|čl\\.|ods\\.|zv\\.|ss?\\.|str\\.|strana',
  afterNumber:
    'percent|percenta|tis\\.|tisíc|mil\\.|miliónov|milióny|mld\\.|miliárd|miliardy|eur|januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra',
}

export const slovene: Conventions = {
  quotes: [low, lowSingle],
  page: 'stran',
  beforeNumber: 'št\\.|Št\\.|Slika|slika|Graf|Preglednica|preglednica|Tabela|tabela|poglavje|člen|odst\\.|str\\.|stran',
  afterNumber:
    'odstotkov|odstotka|tisoč|milijonov|mio\\.|milijard|mrd\\.|januarja|februarja|marca|aprila|maja|junija|julija|avgusta|septembra|oktobra|novembra|decembra',
  titles: 'dr\\.|Dr\\.|mag\\.|prof\\.|ga\\.|g\\.',
  spacedSigns: true,
}

export const croatian: Conventions = {
  quotes: [lowHigh, single],
  page: 'stranica',
  beforeNumber:
    'br\\.|Br\\.|Slika|slika|Grafikon|Tablica|tablica|Okvir|poglavlje|članak|čl\\.|st\\.|sv\\.|str\\.|stranica',
  afterNumber:
    'posto|tisuća|milijuna|mil\\.|milijardi|mlrd\\.|siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga|prosinca',
  titles: 'dr\\.|Dr\\.|mr\\.|prof\\.|gđa|g\\.',
  spacedSigns: true,
}

export const russian: Conventions = {
  noteBeforeStop: true,
  quotes: [angled, low],
  page: 'страница',
  beforeNumber:
    '№|Рисунок|рисунок|Рис\\.|рис\\.|График|Таблица|таблица|Табл\\.|табл\\.|Врезка|глава|гл\\.|раздел|статья|ст\\.|п\\.|т\\.|сс?\\.|стр\\.|страница',
  afterNumber:
    'процент(?:а|ов)?|тыс\\.|тысяч|млн|миллион(?:а|ов)?|млрд|миллиард(?:а|ов)?|трлн|руб\\.|долл\\.|год[ау]?|гг?\\.|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
  titles: 'г-н|г-жа|д-р|проф\\.|акад\\.|ген\\.',
  shortWords: '[вксуоиаВКСУОИА]',
  abbreviations: ['т. е.', 'т. д.', 'т. п.', 'т. к.', 'н. э.', 'до н. э.'],
  spacedSigns: true,
}

export const ukrainian: Conventions = {
  noteBeforeStop: true,
  quotes: [angled, low],
  page: 'сторінка',
  beforeNumber:
    '№|Рисунок|рисунок|Рис\\.|рис\\.|Графік|Таблиця|таблиця|Табл\\.|табл\\.|розділ|стаття|ст\\.|п\\.|т\\.|сс?\\.|стор\\.|сторінка',
  afterNumber:
    'відсотк(?:и|ів|а)|тис\\.|тисяч|млн|мільйон(?:и|ів|а)?|млрд|мільярд(?:и|ів|а)?|грн|дол\\.|рок[уи]|рр?\\.|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  titles: 'п\\.|пан|пані|д-р|проф\\.|акад\\.|ген\\.',
  shortWords: '[взуоіайВЗУОІАЙ]',
  abbreviations: ['т. зв.', 'т. д.', 'т. п.', 'н. е.'],
  spacedSigns: true,
}

export const bulgarian: Conventions = {
  quotes: [low, lowSingle],
  page: 'страница',
  beforeNumber:
    '№|Фигура|фигура|Фиг\\.|фиг\\.|Таблица|таблица|Табл\\.|Каре|глава|член|чл\\.|ал\\.|т\\.|сс?\\.|стр\\.|страница',
  afterNumber:
    'процента|на сто|хил\\.|хиляди|млн\\.?|милиона|млрд\\.?|милиарда|лв\\.|г\\.|януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
  titles: 'г-н|г-жа|д-р|проф\\.|ген\\.',
  spacedSigns: true,
}
