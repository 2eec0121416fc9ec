/** The words in which charts are described. */
export interface Phrases {
  /** Kinds of charts, by their marks. */
  kinds: Record<string, string> & {chart: string}
  /** Titles of sums that have none, by what Vega-Lite calls them. */
  sums: Record<string, (of: string) => string>
  /** Parts of marks that stand for several values, and the end of a class of values. */
  parts: Record<string, string> & {end: string}
  /** Head of the names of places on a map. */
  place: string
  range(least: string, most: string): string
  by(measure: string, along: string): string
  from(start: string, end: string): string
  of(series: string): string
  count(number: string, name: string): string
  values(number: string): string
  ends(highest: string, lowest: string): string
  equal(value: string): string
  /** The largest and the smallest slice, each with its share. */
  shares(largest: string, smallest: string): string
  ofWhole(share: string): string
  /** What stands between a word and what it announces. */
  colon: string
  /** `strength` is that of the correlation, 0–1. */
  correlation(r: string, strength: number): string
}

const en: Phrases = {
  kinds: {
    chart: 'Chart',
    bar: 'Bar chart',
    line: 'Line chart',
    area: 'Area chart',
    arc: 'Pie chart',
    scatter: 'Scatter plot',
    dot: 'Dot plot',
    tick: 'Strip plot',
    rect: 'Heat map',
    geoshape: 'Map',
    boxplot: 'Box plot',
    errorbar: 'Error bars',
    errorband: 'Error band',
  },
  sums: {
    count: () => 'Count',
    mean: (of) => `Mean of ${of}`,
    average: (of) => `Mean of ${of}`,
    median: (of) => `Median of ${of}`,
    sum: (of) => `Sum of ${of}`,
    min: (of) => `Least ${of}`,
    max: (of) => `Greatest ${of}`,
    distinct: (of) => `Different values of ${of}`,
    stdev: (of) => `Standard deviation of ${of}`,
  },
  parts: {
    lower_whisker: 'lower whisker',
    lower_box: 'lower quartile',
    mid_box: 'median',
    upper_box: 'upper quartile',
    upper_whisker: 'upper whisker',
    lower: 'lower bound',
    center: 'centre',
    upper: 'upper bound',
    outliers: 'outliers',
    end: 'end',
  },
  place: 'Name',
  range: (least, most) => `${least} to ${most}`,
  by: (measure, along) => `${measure} by ${along}`,
  from: (start, end) => `from ${start} to ${end}`,
  of: (series) => `for ${series}`,
  count: (number, name) => `${number} values of ${name}`,
  values: (number) => `${number} values`,
  ends: (highest, lowest) => `Highest: ${highest}; lowest: ${lowest}.`,
  equal: (value) => `All are ${value}.`,
  shares: (largest, smallest) => `Largest: ${largest}; smallest: ${smallest}.`,
  ofWhole: (share) => `${share} of the whole`,
  colon: ': ',
  correlation: (r, strength) =>
    `Correlation: r = ${r}, ${strength < 0.3 ? 'weak' : strength < 0.7 ? 'moderate' : 'strong'}.`,
}

/** Put "de" before a word. */
const de = (word: string): string => (/^[aeiouàâæéèêëîïôœùûü]/i.test(word) ? `d’${word}` : `de ${word}`)

/** Write the first day of a month as it is read. */
const premier = (date: string): string => date.replace(/^1(?= )/, '1er')

const fr: Phrases = {
  kinds: {
    chart: 'Graphique',
    bar: 'Graphique à barres',
    line: 'Courbe',
    area: 'Graphique en aires',
    arc: 'Diagramme circulaire',
    scatter: 'Nuage de points',
    dot: 'Graphique à points',
    tick: 'Graphique à traits',
    rect: 'Carte de chaleur',
    geoshape: 'Carte',
    boxplot: 'Boîtes à moustaches',
    errorbar: 'Barres d’erreur',
    errorband: 'Bande d’erreur',
  },
  sums: {
    count: () => 'Nombre',
    mean: (of) => `Moyenne ${de(of)}`,
    average: (of) => `Moyenne ${de(of)}`,
    median: (of) => `Médiane ${de(of)}`,
    sum: (of) => `Somme ${de(of)}`,
    min: (of) => `Minimum ${de(of)}`,
    max: (of) => `Maximum ${de(of)}`,
    distinct: (of) => `Valeurs distinctes ${de(of)}`,
    stdev: (of) => `Écart type ${de(of)}`,
  },
  parts: {
    lower_whisker: 'moustache inférieure',
    lower_box: 'premier quartile',
    mid_box: 'médiane',
    upper_box: 'troisième quartile',
    upper_whisker: 'moustache supérieure',
    lower: 'borne inférieure',
    center: 'centre',
    upper: 'borne supérieure',
    outliers: 'valeurs aberrantes',
    end: 'fin',
  },
  place: 'Nom',
  range: (least, most) => `${least} à ${most}`,
  by: (measure, along) => `${measure} par ${along}`,
  from: (start, end) =>
    /^\d{1,2} \p{L}/u.test(start) ? `du ${premier(start)} au ${premier(end)}` : `${de(start)} à ${end}`,
  of: (series) => `pour ${series}`,
  count: (number, name) => `${number} valeurs ${de(name)}`,
  values: (number) => `${number} valeurs`,
  ends: (highest, lowest) => `Maximum\u00a0: ${highest}\u00a0; minimum\u00a0: ${lowest}.`,
  equal: (value) => `Toutes les valeurs sont égales à ${value}.`,
  shares: (largest, smallest) => `Part la plus grande\u00a0: ${largest}\u00a0; la plus petite\u00a0: ${smallest}.`,
  ofWhole: (share) => `soit ${share} du total`,
  colon: '\u00a0: ',
  correlation: (r, strength) =>
    `Corrélation\u00a0: r = ${r}, ${strength < 0.3 ? 'faible' : strength < 0.7 ? 'moyenne' : 'forte'}.`,
}

const german: Phrases = {
  kinds: {
    chart: 'Diagramm',
    bar: 'Balkendiagramm',
    line: 'Liniendiagramm',
    area: 'Flächendiagramm',
    arc: 'Kreisdiagramm',
    scatter: 'Streudiagramm',
    dot: 'Punktdiagramm',
    tick: 'Strichdiagramm',
    rect: 'Heatmap',
    geoshape: 'Karte',
    boxplot: 'Kastengrafik',
    errorbar: 'Fehlerbalken',
    errorband: 'Fehlerband',
  },
  sums: {
    count: () => 'Anzahl',
    mean: (of) => `Mittelwert von ${of}`,
    average: (of) => `Mittelwert von ${of}`,
    median: (of) => `Median von ${of}`,
    sum: (of) => `Summe von ${of}`,
    min: (of) => `Minimum von ${of}`,
    max: (of) => `Maximum von ${of}`,
    distinct: (of) => `Verschiedene Werte von ${of}`,
    stdev: (of) => `Standardabweichung von ${of}`,
  },
  parts: {
    lower_whisker: 'unterer Whisker',
    lower_box: 'unteres Quartil',
    mid_box: 'Median',
    upper_box: 'oberes Quartil',
    upper_whisker: 'oberer Whisker',
    lower: 'Untergrenze',
    center: 'Mitte',
    upper: 'Obergrenze',
    outliers: 'Ausreißer',
    end: 'Ende',
  },
  place: 'Name',
  range: (least, most) => `${least} bis ${most}`,
  by: (measure, along) => `${measure} nach ${along}`,
  from: (start, end) => (/^\d{1,2}\. \p{L}/u.test(start) ? `vom ${start} bis zum ${end}` : `von ${start} bis ${end}`),
  of: (series) => `für ${series}`,
  count: (number, name) => `${number} Werte von ${name}`,
  values: (number) => `${number} Werte`,
  ends: (highest, lowest) => `Höchster Wert: ${highest}; niedrigster Wert: ${lowest}.`,
  equal: (value) => `Alle Werte sind ${value}.`,
  shares: (largest, smallest) => `Größter Anteil: ${largest}; kleinster Anteil: ${smallest}.`,
  ofWhole: (share) => `${share} des Ganzen`,
  colon: ': ',
  correlation: (r, strength) =>
    `Korrelation: r = ${r}, ${strength < 0.3 ? 'schwach' : strength < 0.7 ? 'mittel' : 'stark'}.`,
}

const es: Phrases = {
  kinds: {
    chart: 'Gráfico',
    bar: 'Gráfico de barras',
    line: 'Gráfico de líneas',
    area: 'Gráfico de áreas',
    arc: 'Gráfico circular',
    scatter: 'Diagrama de dispersión',
    dot: 'Gráfico de puntos',
    tick: 'Gráfico de marcas',
    rect: 'Mapa de calor',
    geoshape: 'Mapa',
    boxplot: 'Diagrama de caja',
    errorbar: 'Barras de error',
    errorband: 'Banda de error',
  },
  sums: {
    count: () => 'Número',
    mean: (of) => `Media de ${of}`,
    average: (of) => `Media de ${of}`,
    median: (of) => `Mediana de ${of}`,
    sum: (of) => `Suma de ${of}`,
    min: (of) => `Mínimo de ${of}`,
    max: (of) => `Máximo de ${of}`,
    distinct: (of) => `Valores distintos de ${of}`,
    stdev: (of) => `Desviación típica de ${of}`,
  },
  parts: {
    lower_whisker: 'bigote inferior',
    lower_box: 'primer cuartil',
    mid_box: 'mediana',
    upper_box: 'tercer cuartil',
    upper_whisker: 'bigote superior',
    lower: 'límite inferior',
    center: 'centro',
    upper: 'límite superior',
    outliers: 'valores atípicos',
    end: 'fin',
  },
  place: 'Nombre',
  range: (least, most) => `${least} a ${most}`,
  by: (measure, along) => `${measure} por ${along}`,
  from: (start, end) => (/^\d{1,2} de /.test(start) ? `del ${start} al ${end}` : `de ${start} a ${end}`),
  of: (series) => `para ${series}`,
  count: (number, name) => `${number} valores de ${name}`,
  values: (number) => `${number} valores`,
  ends: (highest, lowest) => `Máximo: ${highest}; mínimo: ${lowest}.`,
  equal: (value) => `Todos los valores son ${value}.`,
  shares: (largest, smallest) => `Parte mayor: ${largest}; parte menor: ${smallest}.`,
  ofWhole: (share) => `el ${share} del total`,
  colon: ': ',
  correlation: (r, strength) =>
    `Correlación: r = ${r}, ${strength < 0.3 ? 'débil' : strength < 0.7 ? 'moderada' : 'fuerte'}.`,
}

const languages: Record<string, Phrases> = {en, fr, de: german, es}

const subtag = (language: string): string => language.split('-')[0]?.toLowerCase() ?? ''

/** Give the language in which a draft for readers of `language` is written: English where there are no words. */
export const spokenFor = (language: string): string => (languages[subtag(language)] ? language : 'en')

/** Give the words of a BCP 47 language; those of English where there are none. */
export const phrasesOf = (language: string): Phrases => languages[subtag(language)] ?? en
