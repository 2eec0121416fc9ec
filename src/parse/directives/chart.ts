import type {Chart} from '../../brief.js'
import {report} from '../../message.js'
import {attribute, oneOf, path, points} from './attributes.js'
import {captionOf} from './caption.js'
import type {Directive} from './directive.js'
import {isSpec, specOf} from './spec.js'

/**
 * Reads `:::chart[Title]{#fig-x src="charts/x.vl.json" data="data/x.csv" alt="…" subtitle="…" height=200
 * label=direct pattern=hatch}`, paragraphs that start with `Note:` or `Source:`, `:::`; in place of `src` the body may hold a fenced `vega-lite` block.
 */
export const chart: Directive = {
  forms: ['container', 'leaf'],
  titled: true,
  labelled: true,
  attributes: ['src', 'data', 'alt', 'subtitle', 'height', 'label', 'pattern'],
  read(directive) {
    const {node, source, attributes} = directive
    const src = attribute(directive, 'src', path)
    const dataSrc = attribute(directive, 'data', path)
    const height = attribute(directive, 'height', points)
    const label = attribute(directive, 'label', oneOf('direct'))
    const pattern = attribute(directive, 'pattern', oneOf('hatch'))
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
      ...(height && {height}),
      ...(label && {label}),
      ...(pattern && {pattern}),
      children: [],
      position: node.position,
    }
  },
}
