/** The words in which charts are described. */
export interface Phrases {
  /** Kinds of charts, by their marks. */
  kinds: Record<string, string> & {chart: string}
  by(measure: string, along: string): string
  from(start: string, end: string): string
  of(series: string): string
  count(number: number, name: string): string
  values(number: string): string
  ends(highest: string, lowest: string): string
  equal(value: string): string
  largest(slice: string, share: string): string
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
  },
  by: (measure, along) => `${measure} by ${along}`,
  from: (start, end) => `from ${start} to ${end}`,
  of: (series) => `for ${series}`,
  count: (number, name) => `${number} values of ${name}`,
  values: (number) => `${number} values`,
  ends: (highest, lowest) => `Highest: ${highest}; lowest: ${lowest}.`,
  equal: (value) => `All are ${value}.`,
  largest: (slice, share) => `Largest: ${slice}, ${share} of the whole.`,
  correlation: (r, strength) =>
    `Correlation: r = ${r}, ${strength < 0.3 ? 'weak' : strength < 0.7 ? 'moderate' : 'strong'}.`,
}

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
  },
  by: (measure, along) => `${measure} par ${along}`,
  from: (start, end) => `de ${start} à ${end}`,
  of: (series) => `pour ${series}`,
  count: (number, name) => `${number} valeurs de ${name}`,
  values: (number) => `${number} valeurs`,
  ends: (highest, lowest) => `Maximum : ${highest} ; minimum : ${lowest}.`,
  equal: (value) => `Toutes les valeurs sont égales à ${value}.`,
  largest: (slice, share) => `Part la plus grande : ${slice}, soit ${share} du total.`,
  correlation: (r, strength) =>
    `Corrélation : r = ${r}, ${strength < 0.3 ? 'faible' : strength < 0.7 ? 'moyenne' : 'forte'}.`,
}

const de: Phrases = {
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
  },
  by: (measure, along) => `${measure} nach ${along}`,
  from: (start, end) => `von ${start} bis ${end}`,
  of: (series) => `für ${series}`,
  count: (number, name) => `${number} Werte von ${name}`,
  values: (number) => `${number} Werte`,
  ends: (highest, lowest) => `Höchster Wert: ${highest}; niedrigster Wert: ${lowest}.`,
  equal: (value) => `Alle Werte sind ${value}.`,
  largest: (slice, share) => `Größter Anteil: ${slice}, ${share} des Ganzen.`,
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
  },
  by: (measure, along) => `${measure} por ${along}`,
  from: (start, end) => `de ${start} a ${end}`,
  of: (series) => `para ${series}`,
  count: (number, name) => `${number} valores de ${name}`,
  values: (number) => `${number} valores`,
  ends: (highest, lowest) => `Máximo: ${highest}; mínimo: ${lowest}.`,
  equal: (value) => `Todos los valores son ${value}.`,
  largest: (slice, share) => `Mayor parte: ${slice}, el ${share} del total.`,
  correlation: (r, strength) =>
    `Correlación: r = ${r}, ${strength < 0.3 ? 'débil' : strength < 0.7 ? 'moderada' : 'fuerte'}.`,
}

const languages: Record<string, Phrases> = {en, fr, de, es}

/** Give the words of a BCP 47 language; those of English where there are none. */
export const phrasesOf = (language: string): Phrases => languages[language.split('-')[0]?.toLowerCase() ?? ''] ?? en
