import type {Chart} from '../../brief.js'
import {report} from '../../message.js'
import {attribute, oneOf, path, placeOf, points, ratio, reach} from './attributes.js'
import {captionOf} from './caption.js'
import type {Directive} from './directive.js'
import {isSpec, specOf} from './spec.js'

/**
 * Reads `:::chart[Title]{#fig-x src="charts/x.vl.json" data="data/x.csv" alt="…" subtitle="…" width=page height=200}`,
 * paragraphs that start with `Note:` or `Source:`, `:::`; in place of `src` the body may hold a fenced `vega-lite`
 * block, and in place of `height` there may be `aspect=16:9`. `label=direct` and `pattern=hatch` change how it looks.
 */
export const chart: Directive = {
  forms: ['container', 'leaf'],
  titled: true,
  labelled: true,
  attributes: ['src', 'data', 'alt', 'subtitle', 'width', 'height', 'aspect', 'label', 'pattern'],
  read(directive) {
    const {node, source, attributes} = directive
    const src = attribute(directive, 'src', path)
    const dataSrc = attribute(directive, 'data', path)
    const width = attribute(directive, 'width', reach)
    const height = attribute(directive, 'height', points)
    const aspect = attribute(directive, 'aspect', ratio)
    const label = attribute(directive, 'label', oneOf('direct'))
    const pattern = attribute(directive, 'pattern', oneOf('hatch'))
    if (attributes.height !== undefined && attributes.aspect !== undefined) {
      const reason = 'unexpected aspect beside height of chart, expected one of them'
      report(source.file, 'directive-attribute-valid', reason, placeOf(directive, 'aspect'))
    }
    const specs: NonNullable<Chart['spec']>[] = []
    const expected = 'one vega-lite block and paragraphs that start with Note: or Source:'
    const caption = captionOf(
      directive,
      (block) => isSpec(block) && specs.push(specOf(block, source)) === 1 && attributes.src === undefined,
      attributes.src === undefined ? expected : 'no vega-lite block beside src',
    )
    const [spec] = specs
    if (!spec && attributes.src === undefined) {
      const opening = node.data?.position?.opening ?? node
      const reason = 'unexpected chart without specification, expected src="…" or a fenced vega-lite block'
      report(source.file, 'directive-content-valid', reason, opening)
    }
    return {
      type: 'chart',
      ...(src && {src}),
      ...(spec && !src && {spec}),
      ...(dataSrc && {dataSrc}),
      caption,
      ...(width && {width}),
      ...(height && {height}),
      ...(aspect && !height && {aspect}),
      ...(label && {label}),
      ...(pattern && {pattern}),
      children: [],
      position: node.position,
    }
  },
}
