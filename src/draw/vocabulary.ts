/** The words of Vega-Lite 6 that are checked by name before it compiles, because it drops or garbles unknown ones. */
const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/))

/** Types of mark, composite ones included. */
export const marks = words(`
  arc area bar boxplot circle errorband errorbar geoshape image line point rect rule square text tick trail`)

/** Encoding channels. */
export const channels = words(`
  x y x2 y2 xOffset yOffset xError yError xError2 yError2 theta theta2 radius radius2
  longitude latitude longitude2 latitude2 color fill stroke opacity fillOpacity strokeOpacity strokeWidth strokeDash
  size angle shape text tooltip href url description order detail key facet row column time`)

/** Types of measurement. */
export const types = words('quantitative temporal ordinal nominal geojson')

/** Aggregations. */
export const aggregates = words(`
  argmax argmin average count distinct exponential exponentialb max mean median min missing product q1 q3 ci0 ci1
  stderr stdev stdevp sum valid values variance variancep`)

/** Properties of a view, at any level. */
export const properties = words(`
  $schema title name description data datasets transform params mark encoding projection width height view layer
  hconcat vconcat concat columns facet repeat spec resolve align bounds center spacing config background padding
  autosize usermeta`)

/** Properties that hold a list of views. */
export const lists = ['layer', 'hconcat', 'vconcat', 'concat'] as const
